package io.perennial.tour;

import io.perennial.support.ProjectFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page that tells a tour. A heading that begins with a date says on which day, at nine o'clock
 * unless it says a time. A block {@code http} is a request, with a line {@code As:} that says who
 * asks, and the block {@code http} behind it is the answer. A block {@code properties} has settings
 * of the service, one {@code json NAME} or {@code ics NAME} a file that they name, and a block
 * {@code service} stops or starts it.
 *
 * @param name name of the page
 * @param settings settings of the service
 * @param files what is in the files that the settings name
 * @param steps what happens, in order
 */
record TourPage(
    String name, Map<String, String> settings, Map<String, String> files, List<TourStep> steps) {

  private static final LocalTime MORNING = LocalTime.of(9, 0);
  private static final Pattern PART =
      Pattern.compile(
          "^## (?<date>\\d{4}-\\d{2}-\\d{2})(?: (?<time>\\d{2}:\\d{2}))?\\b"
              + "|^```(?<kind>\\w+)(?: (?<file>\\S+))?\\n(?<block>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  /** All tours that there are. */
  static List<TourPage> all() {
    return ProjectFiles.documents().stream()
        .filter(document -> document.resolveSibling("").endsWith(Path.of("docs", "tours")))
        .map(document -> new Reader().read(document))
        .toList();
  }

  @Override
  public String toString() {
    return name;
  }

  /** Reads a page from its beginning. */
  private static final class Reader {
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, String> files = new LinkedHashMap<>();
    private final List<TourStep> steps = new ArrayList<>();
    private @Nullable LocalDateTime at;
    private @Nullable Block request;

    TourPage read(Path document) {
      Matcher parts = PART.matcher(ProjectFiles.text(document));
      while (parts.find()) {
        if (parts.group("date") == null) {
          take(parts.group("kind"), parts.group("file"), parts.group("block"));
        } else {
          String time = parts.group("time");
          at =
              LocalDate.parse(parts.group("date"))
                  .atTime(time == null ? MORNING : LocalTime.parse(time));
        }
      }
      if (request != null) {
        throw new IllegalArgumentException("Nothing is said to answer " + request.first());
      }
      return new TourPage(String.valueOf(document.getFileName()), settings, files, steps);
    }

    private void take(String kind, @Nullable String file, String text) {
      switch (kind) {
        case "properties" -> text.lines().map(Reader::parted).forEach(this::set);
        case "http" -> http(Block.of(text));
        case "service" -> service(text.strip());
        default -> files.put(named(file), text);
      }
    }

    private static String[] parted(String line) {
      return line.split("=", 2);
    }

    private void set(String[] setting) {
      settings.put(setting[0].strip(), setting[1].strip());
    }

    private static String named(@Nullable String file) {
      if (file == null) {
        throw new IllegalArgumentException("A block on a tour says what it is");
      }
      return file;
    }

    private void http(Block block) {
      if (request == null) {
        request = block;
      } else {
        steps.add(request.answeredBy(block, time()));
        request = null;
      }
    }

    private void service(String what) {
      steps.add(
          switch (what) {
            case "stop" -> new TourStep.Stop(time());
            case "start" -> new TourStep.Start(time());
            default -> throw new IllegalArgumentException("The service does not " + what);
          });
    }

    private LocalDateTime time() {
      if (at == null) {
        throw new IllegalArgumentException("A tour begins on a day");
      }
      return at;
    }
  }

  private record Block(String first, Map<String, String> headers, String body) {

    static Block of(String text) {
      String[] parts = text.split("\\n\\n", 2);
      List<String> head = parts[0].lines().toList();
      Map<String, String> headers = new LinkedHashMap<>();
      for (String line : head.subList(1, head.size())) {
        String[] header = line.split(": ", 2);
        headers.put(header[0], header[1]);
      }
      return new Block(head.getFirst(), headers, parts.length == 1 ? "" : parts[1].strip());
    }

    TourStep.Request answeredBy(Block answer, LocalDateTime at) {
      String[] request = first.split(" ");
      String who = headers.get("As");
      if (who == null) {
        throw new IllegalArgumentException("Nobody asks " + first);
      }
      return new TourStep.Request(
          at,
          who,
          request[0],
          request[1],
          body,
          Integer.parseInt(answer.first().split(" ")[1]),
          answer.body());
    }
  }
}
