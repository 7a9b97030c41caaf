package io.perennial.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What every figure of every view says. */
final class FigureAnswers {

  private static final Pattern EVENT_ID =
      Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private FigureAnswers() {}

  /** Every figure as it is usually asked for, on a day of the past, and with every choice. */
  static List<String> questions(Api reader, String day) {
    List<String> asked = new ArrayList<>();
    for (JsonNode view : reader.get("/views").json().get("items")) {
      for (JsonNode figure : view.get("figures")) {
        String href = figure.get("href").asText();
        asked.add(href);
        for (JsonNode parameter : figure.get("parameters")) {
          String name = parameter.get("name").asText();
          if (name.equals("on")) {
            asked.add(href + "?on=" + day);
          }
          parameter
              .path("choices")
              .forEach(choice -> asked.add(href + "?" + name + "=" + choice.asText()));
        }
      }
    }
    return asked;
  }

  /** The result, without what differs between two logs. */
  static String result(Api reader, String question) {
    Api.Answer answer = reader.get(question);
    assertThat(answer.status()).as(question + " " + answer.text()).isEqualTo(200);
    return withoutEventIds(answer.json().get("result").toPrettyString());
  }

  /** The events of two logs have identifiers of their own. */
  static String withoutEventIds(String text) {
    return EVENT_ID.matcher(text).replaceAll("EVENT");
  }
}
