package io.perennial.query.customer;

import io.perennial.events.customer.defection.DefectionEvent;
import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A loss of the customer, or of a part of its demand, with what was learned of it.
 *
 * @param partialDefectionId the partial defection; absent when the customer was lost as a whole
 * @param productLine the product line that it bought no longer; absent of part of everything, and
 *     of the whole
 * @param on business date
 * @param reason why; absent of a loss by silence, which is here once it has been analysed
 * @param competitor competitor that gained it
 * @param lesson what was learned, by the last word on it; absent when nothing was said
 * @param wonBack how the part came back; absent while it has not, and of the whole
 */
public record Defection(
    @Nullable String partialDefectionId,
    @Nullable String productLine,
    LocalDate on,
    @Nullable DefectionReason reason,
    @Nullable String competitor,
    @Nullable Lesson lesson,
    @Nullable WinBack wonBack) {

  /** The list with a loss as a whole. */
  static List<Defection> with(List<Defection> defections, DefectionDeclared event) {
    return plus(
        defections,
        new Defection(
            null,
            null,
            event.occurredOn(),
            event.reason(),
            event.competitor(),
            Lesson.of(event),
            null));
  }

  /** The list after something about parts, or about what was learned. */
  static List<Defection> with(List<Defection> defections, DefectionEvent event) {
    return switch (event) {
      case PartialDefectionDeclared declared ->
          plus(
              defections,
              new Defection(
                  declared.partialDefectionId(),
                  declared.productLine(),
                  declared.occurredOn(),
                  declared.reason(),
                  declared.competitor(),
                  Lesson.of(declared),
                  null));
      case PartialDefectionEnded ended ->
          changed(
              defections,
              each -> ended.partialDefectionId().equals(each.partialDefectionId),
              each -> each.wonBack(WinBack.of(ended)));
      case FailureAnalysisRecorded recorded ->
          analysed(
              defections, recorded.partialDefectionId(), recorded.lostOn(), Lesson.of(recorded));
      case FailureAnalysisAmended amended ->
          analysed(defections, amended.partialDefectionId(), amended.lostOn(), Lesson.of(amended));
    };
  }

  private static List<Defection> analysed(
      List<Defection> defections, @Nullable String part, LocalDate lostOn, Lesson lesson) {
    Predicate<Defection> analysed =
        each ->
            part == null
                ? each.partialDefectionId == null && each.on.equals(lostOn)
                : part.equals(each.partialDefectionId);
    return defections.stream().anyMatch(analysed)
        ? changed(defections, analysed, each -> each.with(lesson))
        : plus(defections, new Defection(part, null, lostOn, null, null, lesson, null));
  }

  private static List<Defection> plus(List<Defection> defections, Defection more) {
    return Dated.with(defections, more, Defection::on);
  }

  private static List<Defection> changed(
      List<Defection> defections, Predicate<Defection> which, UnaryOperator<Defection> change) {
    return ListChanges.changed(defections, each -> which.test(each) ? change.apply(each) : each);
  }

  private Defection with(Lesson learned) {
    return new Defection(partialDefectionId, productLine, on, reason, competitor, learned, wonBack);
  }

  private Defection wonBack(WinBack how) {
    return new Defection(partialDefectionId, productLine, on, reason, competitor, lesson, how);
  }
}
