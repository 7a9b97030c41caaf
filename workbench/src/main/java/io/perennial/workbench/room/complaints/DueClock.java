package io.perennial.workbench.room.complaints;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.text.Texts;
import java.time.Duration;
import java.time.Instant;

/**
 * When what is owed of a complaint is due.
 *
 * @param words in words; empty where nothing is owed
 * @param tone {@code late}, {@code soon}, {@code waiting} or {@code calm}
 */
record DueClock(String words, String tone) {

  private static final Duration SOON = Duration.ofDays(1);
  private static final int HOURS = 24;

  /** The clock of what is due first. */
  static DueClock of(Texts texts, Instant now, JsonNode complaint) {
    if (complaint.hasNonNull("waitingSince")) {
      return new DueClock(texts.of("complaints.waiting"), "waiting");
    }
    Instant first = null;
    String step = "";
    for (JsonNode deadline : complaint.path("deadlines")) {
      String state = deadline.path("state").asText();
      if ((state.equals("DUE") || state.equals("OVERDUE")) && deadline.hasNonNull("dueAt")) {
        Instant dueAt = Instant.parse(deadline.path("dueAt").asText());
        if (first == null || dueAt.isBefore(first)) {
          first = dueAt;
          step = deadline.path("step").asText();
        }
      }
    }
    if (first == null) {
      return new DueClock("", "calm");
    }
    Duration left = Duration.between(now, first);
    return left.isNegative()
        ? new DueClock(
            texts.of("complaints.late-by", texts.code(step), length(texts, left.negated())), "late")
        : new DueClock(
            texts.of("complaints.due-in", texts.code(step), length(texts, left)),
            left.compareTo(SOON) < 0 ? "soon" : "calm");
  }

  /** How long it is, in days and hours, or in hours and minutes. */
  static String length(Texts texts, Duration duration) {
    long days = duration.toDays();
    long hours = duration.toHours() % HOURS;
    return days > 0
        ? texts.of("complaints.days-hours", texts.number(days), texts.number(hours))
        : texts.of(
            "complaints.hours-minutes",
            texts.number(hours),
            texts.number((long) duration.toMinutesPart()));
  }
}
