package io.perennial.query.churn;

import io.perennial.query.activity.Loss;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.view.FigureParameter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which loss ends the time for which a customer stays. */
enum EndingLoss {

  /** The first one ever: the usual meaning in the field. */
  FIRST,

  /** The one that stands on the date: whoever came back counts as staying. */
  STANDING,

  /** The first that was declared, on the day of its declaration; silence ends nothing. */
  DECLARED;

  /** The parameter. */
  static FigureParameter parameter() {
    return FigureParameter.choice(
        "loss",
        FIRST.text(),
        Stream.of(values()).map(EndingLoss::text).toList(),
        "Which loss ends a customer's time: the first one ever, the one that stands on the date, so"
            + " that whoever came back counts as staying, or the first that was declared, whatever"
            + " silence there was");
  }

  static EndingLoss named(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }

  private String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The day on which the time has ended by the end of a date; absent while the customer stays. */
  @Nullable LocalDate endedBy(LocalDate on, LossHistory history) {
    return switch (this) {
      case FIRST -> {
        Loss first = first(history, on);
        yield first == null ? null : first.since();
      }
      case STANDING -> {
        Loss standing = history.standingOn(on);
        yield standing == null ? null : standing.since();
      }
      case DECLARED ->
          history.losses().stream()
              .map(Loss::declaredOn)
              .filter(declared -> declared != null && !declared.isAfter(on))
              .findFirst()
              .orElse(null);
    };
  }

  /** The first loss of somebody who had bought; absent when there was none by the end of a date. */
  static @Nullable Loss first(LossHistory history, LocalDate on) {
    List<Loss> losses = history.losses();
    return losses.isEmpty() || losses.getFirst().since().isAfter(on) ? null : losses.getFirst();
  }
}
