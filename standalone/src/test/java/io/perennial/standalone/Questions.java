package io.perennial.standalone;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** The questions of a page of the documentation, and the ways to their answers in the workbench. */
final class Questions {

  private static final Pattern PERSON = Pattern.compile("## (.+)");
  private static final Pattern QUESTION =
      Pattern.compile("\\d+\\. \\*\\*(.+?)\\*\\* (.+?): (\\*.+)");
  private static final Pattern WORDS = Pattern.compile("\\*([^*]+)\\*");
  private static final String STEP = " › ";
  private static final Pattern CHOICE = Pattern.compile("(.+) = (.+)");

  /** What a way calls any of several things, by where their links lead. */
  private static final Map<String, Pattern> ANY =
      Map.of(
          "(a customer)", Pattern.compile("/customers/customer-[^/?#]+"),
          "(an event)", Pattern.compile("/history/events/.+"),
          "(a day)", Pattern.compile("/things/sales-days/[^/]+"));

  private static final Pattern MAIN = Pattern.compile("(?s)<main.*</main>");
  private static final Pattern LINK =
      Pattern.compile("(?s)<a\\b[^>]*?\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>");
  private static final Pattern FORM = Pattern.compile("(?s)<form\\b[^>]*>.*?</form>");
  private static final Pattern LABEL = Pattern.compile("(?s)<label for=\"([^\"]+)\">(.*?)</label>");
  private static final Pattern OPTION =
      Pattern.compile("(?s)<option value=\"([^\"]*)\"[^>]*>(.*?)</option>");

  private final HttpClient client;
  private final String address;
  private final Map<String, String> pages = new HashMap<>();

  /**
   * A question.
   *
   * @param person who asks it
   * @param words what is asked
   * @param way links from the first page on, by their words
   * @param answer words at the end of it
   */
  record Question(String person, String words, List<String> way, List<String> answer) {}

  private Questions(HttpClient client, String address) {
    this.client = client;
    this.address = address;
  }

  /**
   * By somebody who has come in by a link.
   *
   * @param scopes what the person may do
   */
  static Questions asked(Path data, List<String> scopes) throws IOException, InterruptedException {
    HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    String link = Visitor.link(data, "visitor@example", scopes);
    client.send(
        HttpRequest.newBuilder(URI.create(link)).build(), HttpResponse.BodyHandlers.discarding());
    return new Questions(client, link.substring(0, link.indexOf("/sign-in")));
  }

  /** The questions of a page. */
  static List<Question> of(Path page) throws IOException {
    List<Question> questions = new ArrayList<>();
    String person = "";
    for (String line : Files.readAllLines(page)) {
      Matcher heading = PERSON.matcher(line);
      Matcher question = QUESTION.matcher(line);
      if (heading.matches()) {
        person = heading.group(1);
      } else if (question.matches()) {
        questions.add(
            new Question(
                person,
                question.group(1),
                List.of(question.group(2).split(STEP)),
                WORDS.matcher(question.group(3)).results().map(found -> found.group(1)).toList()));
      }
    }
    return questions;
  }

  /** Goes the way of a question; tells what is not there, empty when the answer is. */
  Optional<String> missing(Question question) throws IOException, InterruptedException {
    String at = "/today";
    String page = page(at);
    for (String step : question.way()) {
      Optional<String> next = next(page, at, step);
      if (next.isEmpty()) {
        return Optional.of("no way to " + step + " at " + at);
      }
      at = next.get();
      page = page(at);
    }
    String text = text(main(page));
    String end = at;
    return question.answer().stream()
        .filter(words -> !text.contains(words))
        .findFirst()
        .map(words -> "no " + words + " at " + end);
  }

  /** Where a page leads by a step of a way. */
  static Optional<String> next(String page, String at, String step) {
    Pattern any = ANY.get(step);
    if (any != null) {
      return LINK.matcher(main(page))
          .results()
          .map(Questions::address)
          .filter(link -> any.matcher(link).matches())
          .findFirst();
    }
    Matcher choice = CHOICE.matcher(step);
    return choice.matches() ? chosen(page, at, choice.group(1), choice.group(2)) : link(page, step);
  }

  private static Optional<String> link(String page, String words) {
    List<MatchResult> links = LINK.matcher(page).results().toList();
    return links.stream()
        .filter(link -> text(link.group(2)).equals(words))
        .findFirst()
        .map(Questions::address);
  }

  /** The address that a form leads to where something is chosen in it. */
  private static Optional<String> chosen(String page, String at, String field, String option) {
    for (MatchResult form : FORM.matcher(main(page)).results().toList()) {
      String id =
          LABEL
              .matcher(form.group())
              .results()
              .filter(label -> text(label.group(2)).equals(field))
              .map(label -> label.group(1))
              .findFirst()
              .orElse("");
      Matcher select =
          Pattern.compile(
                  "(?s)<select[^>]*\\bid=\"%s\"[^>]*\\bname=\"([^\"]+)\".*?</select>"
                      .formatted(Pattern.quote(id)))
              .matcher(form.group());
      if (!id.isEmpty() && select.find()) {
        return OPTION
            .matcher(select.group())
            .results()
            .filter(each -> text(each.group(2)).equals(option))
            .findFirst()
            .map(each ->
                "%s?%s=%s"
                    .formatted(
                        at.split("\\?", 2)[0],
                        select.group(1),
                        URLEncoder.encode(each.group(1), StandardCharsets.UTF_8)));
      }
    }
    return Optional.empty();
  }

  private static String main(String page) {
    Matcher main = MAIN.matcher(page);
    return main.find() ? main.group() : page;
  }

  private static String address(MatchResult link) {
    return HtmlUtils.htmlUnescape(link.group(1));
  }

  private static String text(String html) {
    return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<[^>]*>", " "))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /** A page of the workbench; where it cannot be shown, the test fails. */
  String page(String path) throws IOException, InterruptedException {
    String known = pages.get(path);
    if (known != null) {
      return known;
    }
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(address + path.replaceAll("#.*", "").replace(" ", "%20")))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(path + " is answered with " + answer.statusCode());
    }
    pages.put(path, answer.body());
    return answer.body();
  }

  /** What is not there, by question. */
  Map<String, String> missing(List<Question> questions) throws IOException, InterruptedException {
    Map<String, String> missing = new LinkedHashMap<>();
    for (Question question : questions) {
      missing(question).ifPresent(what -> missing.put(question.words(), what));
    }
    return missing;
  }
}
