package io.perennial.query.salesday;

import io.perennial.events.salesday.Attendance;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of our representatives. */
public final class SalesDayView implements View<SalesDayCard> {

  private static final Folds<SalesDayCard> FOLDS =
      Folds.startingWith(SalesDayCard::empty).on(SalesDayEvent.class, SalesDayView::next).build();

  private static SalesDayCard next(SalesDayCard card, SalesDayEvent event) {
    return switch (event) {
      case SalesDayPlanned planned ->
          card.of(planned.representative(), planned.day())
              .withVisits(planned.area(), planned.visits(), planned.occurredOn());
      case VisitsPlanned planned ->
          card.withVisits(planned.area(), planned.visits(), planned.occurredOn());
      case VisitPlanSubmitted submitted ->
          card.withPlan(VisitPlanState.SUBMITTED, submitted.occurredOn(), null);
      case VisitPlanCountersigned countersigned ->
          card.withPlan(VisitPlanState.COUNTERSIGNED, countersigned.occurredOn(), null);
      case VisitPlanSentBack sentBack ->
          card.withPlan(VisitPlanState.SENT_BACK, sentBack.occurredOn(), sentBack.reason());
      case DayReportHandedIn handedIn -> card.withReport(SalesDayReport.of(handedIn));
      case DayReportCommented commented -> {
        SalesDayReport report = card.report();
        yield report == null ? card : card.withReport(report.with(commented));
      }
    };
  }

  @Override
  public String name() {
    return "sales-day";
  }

  @Override
  public String meaning() {
    return "The day of a representative: the plan of its visits, and its report";
  }

  @Override
  public String sampleId() {
    return "sales-day-17";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<SalesDayCard> documentType() {
    return SalesDayCard.class;
  }

  @Override
  public long bytes(SalesDayCard card) {
    return USUAL_BYTES + (long) ENTRY_BYTES * card.visits().size();
  }

  @Override
  public Folds<SalesDayCard> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<SalesDayCard>> fields() {
    return List.of(
        Fields.staff("representative", "Whose day it is", SalesDayCard::representative),
        Fields.date("day", "The day", SalesDayCard::day),
        Fields.choice(
            "planState",
            "How far the plan of visits has come",
            VisitPlanState.class,
            SalesDayCard::planState),
        Fields.number("visits", "Number of visits planned", card -> (long) card.visits().size()),
        Fields.date(
            "handedInOn",
            "When the report was handed in",
            card -> card.report() == null ? null : card.report().handedInOn()),
        Fields.yesOrNo(
            "late",
            "Whether the report was handed in late",
            card -> card.report() != null && card.report().late()),
        Fields.choice(
            "attendance",
            "How much of the day the representative was at work",
            Attendance.class,
            card -> card.report() == null ? null : card.report().attendance()),
        Fields.numberIfKnown("grade", "Grade of the report, 1 to 5", SalesDayView::grade));
  }

  private static @Nullable Long grade(SalesDayCard card) {
    Integer grade = card.report() == null ? null : card.report().grade();
    return grade == null ? null : grade.longValue();
  }

  @Override
  public List<Figure<SalesDayCard, ?, ?>> figures() {
    return List.of(new DayReportsFigure());
  }
}
