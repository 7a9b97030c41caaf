package io.perennial.tour;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of the tour and what it is answered. A heading that begins with a date says on which
 * day; a block {@code http} is a request, with a line {@code As:} that says who asks, and the block
 * {@code http} behind it is the answer.
 *
 * @param on day on which it is sent
 * @param as who sends it
 * @param method HTTP method
 * @param path with its parameters
 * @param body JSON, or empty
 * @param status HTTP status of the answer
 * @param answer JSON of which all is found in the answer, or empty
 */
record TourStep(
    LocalDate on, String as, String method, String path, String body, int status, String answer) {

  private static final Pattern PART =
      Pattern.compile(
          "^## (?<date>\\d{4}-\\d{2}-\\d{2})\\b|^```http\\n(?<block>.*?)^```$",
          Pattern.MULTILINE | Pattern.DOTALL);

  /** Whether it only asks, and changes nothing. */
  boolean asks() {
    return method.equals("GET");
  }

  /** All steps of a page, in order. */
  static List<TourStep> of(String page) {
    List<TourStep> steps = new ArrayList<>();
    LocalDate on = null;
    Block request = null;
    Matcher parts = PART.matcher(page);
    while (parts.find()) {
      if (parts.group("date") != null) {
        on = LocalDate.parse(parts.group("date"));
        continue;
      }
      Block block = Block.of(parts.group("block"));
      if (request == null) {
        request = block;
      } else if (on == null) {
        throw new IllegalArgumentException("No day is said before " + request.first());
      } else {
        steps.add(request.answeredBy(block, on));
        request = null;
      }
    }
    if (request != null) {
      throw new IllegalArgumentException("Nothing is said to answer " + request.first());
    }
    return steps;
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

    TourStep answeredBy(Block answer, LocalDate on) {
      String[] request = first.split(" ");
      String who = headers.get("As");
      if (who == null) {
        throw new IllegalArgumentException("Nobody asks " + first);
      }
      return new TourStep(
          on,
          who,
          request[0],
          request[1],
          body,
          Integer.parseInt(answer.first().split(" ")[1]),
          answer.body());
    }
  }

  @Override
  public String toString() {
    return on + " " + as + ": " + method + " " + path;
  }
}
