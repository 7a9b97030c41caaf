package io.perennial.query.customer;

import io.perennial.events.customer.measure.CreditMeasure;
import io.perennial.events.customer.measure.CreditMeasureClosed;
import io.perennial.events.customer.measure.CreditMeasureOrdered;
import io.perennial.events.customer.measure.MeasureEvent;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.StaffName;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure that was ordered when the customer's credit worsened.
 *
 * @param measureId the measure
 * @param measure what is done
 * @param owner who sees to it
 * @param orderedOn business date
 * @param dueOn by when it is to have a result
 * @param explanation more about it
 * @param closedOn since when it holds no more; absent while it does
 * @param result what came of it; absent while it holds
 */
public record OrderedMeasure(
    String measureId,
    CreditMeasure measure,
    @StaffName String owner,
    LocalDate orderedOn,
    LocalDate dueOn,
    @PersonalData @Nullable String explanation,
    @Nullable LocalDate closedOn,
    @PersonalData @Nullable String result) {

  /** The measures after a fact about them, in order of their dates. */
  static List<OrderedMeasure> with(List<OrderedMeasure> measures, MeasureEvent event) {
    return switch (event) {
      case CreditMeasureOrdered ordered ->
          Dated.with(measures, of(ordered), OrderedMeasure::orderedOn);
      case CreditMeasureClosed closed ->
          ListChanges.changed(
              measures,
              measure ->
                  measure.measureId.equals(closed.measureId()) ? measure.with(closed) : measure);
    };
  }

  private static OrderedMeasure of(CreditMeasureOrdered event) {
    return new OrderedMeasure(
        event.measureId(),
        event.measure(),
        event.owner(),
        event.occurredOn(),
        event.dueOn(),
        event.explanation(),
        null,
        null);
  }

  private OrderedMeasure with(CreditMeasureClosed event) {
    return new OrderedMeasure(
        measureId,
        measure,
        owner,
        orderedOn,
        dueOn,
        explanation,
        event.occurredOn(),
        event.result());
  }
}
