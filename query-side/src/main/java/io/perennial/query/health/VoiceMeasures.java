package io.perennial.query.health;

import io.perennial.query.health.HealthDocument.Answer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Measures of what a customer says. */
final class VoiceMeasures {

  private static final int MONTHS = 12;
  private static final int STEP = 25;
  private static final int RECOMMENDED_STEP = 10;
  private static final int SEVERITIES = 5;
  private static final int SEVERITY_STEP = 10;
  private static final int DECIMALS = 8;

  private VoiceMeasures() {}

  /**
   * The satisfaction score, the mean answer of twelve months; where it was asked whether it would
   * recommend us, the mean of that score and of the last such answer.
   */
  static Measured satisfaction(HealthDocument document, LocalDate on) {
    LocalDate after = on.minusMonths(MONTHS);
    List<String> events = new ArrayList<>();
    long sum = 0;
    Integer recommended = null;
    for (Answer answer : document.answers()) {
      if (answer.on().isAfter(after) && !answer.on().isAfter(on)) {
        sum += answer.overall() - 1;
        recommended = answer.wouldRecommend() == null ? recommended : answer.wouldRecommend();
        events.addFirst(answer.eventId());
      }
    }
    if (events.isEmpty()) {
      return Measured.unknown(HealthMeasure.SATISFACTION, "a survey answer in the last 12 months");
    }
    BigDecimal score =
        BigDecimal.valueOf(sum * STEP)
            .divide(BigDecimal.valueOf(events.size()), DECIMALS, RoundingMode.HALF_EVEN);
    return Measured.known(
        HealthMeasure.SATISFACTION,
        withRecommendation(score, recommended),
        "Satisfaction %s of %d answers%s"
            .formatted(
                score.setScale(1, RoundingMode.HALF_EVEN).toPlainString(),
                events.size(),
                recommended == null ? "" : "; would recommend us: %d of 10".formatted(recommended)),
        events);
  }

  private static BigDecimal withRecommendation(BigDecimal score, @Nullable Integer recommended) {
    return recommended == null
        ? score
        : score
            .add(BigDecimal.valueOf((long) RECOMMENDED_STEP * recommended))
            .divide(BigDecimal.valueOf(2), DECIMALS, RoundingMode.HALF_EVEN);
  }

  /**
   * Each open complaint takes 10 to 40 by its severity, twice that when a step of it was overdue.
   * Who has not complained for twelve months says nothing: most of the unhappy do not complain.
   */
  static Measured complaints(HealthDocument document, LocalDate on) {
    LocalDate after = on.minusMonths(MONTHS);
    long known = 0;
    long open = 0;
    long breached = 0;
    long taken = 0;
    List<String> events = new ArrayList<>();
    List<String> closed = new ArrayList<>();
    for (ComplaintCourse complaint : document.complaints()) {
      ComplaintCourse.State state = complaint.on(on);
      if (state == null) {
        continue;
      }
      if (state.open()) {
        open++;
        breached += state.breached() ? 1 : 0;
        taken +=
            (long) (SEVERITIES - state.severity()) * SEVERITY_STEP * (state.breached() ? 2 : 1);
        events.addAll(state.eventIds());
      } else if (state.since().isAfter(after)) {
        closed.addAll(state.eventIds());
      } else {
        continue;
      }
      known++;
    }
    if (known == 0) {
      return Measured.unknown(HealthMeasure.COMPLAINTS, "a complaint in the last 12 months");
    }
    return Measured.known(
        HealthMeasure.COMPLAINTS,
        BigDecimal.valueOf(SEVERITY_STEP * 10L - taken),
        open == 0
            ? "All complaints of the last 12 months are closed"
            : "Open complaints: %d, overdue: %d".formatted(open, breached),
        open == 0 ? closed : events);
  }
}
