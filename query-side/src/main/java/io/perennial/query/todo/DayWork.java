package io.perennial.query.todo;

import io.perennial.events.personal.StaffName;
import io.perennial.events.salesday.DayReportCommented;
import io.perennial.events.salesday.DayReportHandedIn;
import io.perennial.events.salesday.SalesDayEvent;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import io.perennial.platform.salesday.SalesDayPolicy;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a representative's day is.
 *
 * @param representative whose day it is
 * @param day the day; absent where only a part of it is known
 * @param plannedOn since when there are visits to submit
 * @param submittedOn since when the plan of visits waits to be countersigned
 * @param submittedBy who has submitted it
 * @param sentBackOn since when it waits to be changed
 * @param handedInOn when the report was handed in
 * @param handedInBy who has handed it in
 * @param commented whether the report has been commented on
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record DayWork(
    @StaffName @Nullable String representative,
    @Nullable LocalDate day,
    @Nullable LocalDate plannedOn,
    @Nullable LocalDate submittedOn,
    @StaffName @Nullable String submittedBy,
    @Nullable LocalDate sentBackOn,
    @Nullable LocalDate handedInOn,
    @StaffName @Nullable String handedInBy,
    boolean commented) {

  static final DayWork EMPTY = new DayWork(null, null, null, null, null, null, null, null, false);

  private DayWorkBuilder changed() {
    return DayWorkBuilder.builder(this);
  }

  DayWork with(SalesDayEvent event, @Nullable String asker) {
    LocalDate on = event.occurredOn();
    return switch (event) {
      case SalesDayPlanned planned ->
          changed()
              .representative(planned.representative())
              .day(planned.day())
              .plannedOn(planned.visits().isEmpty() ? null : on)
              .build();
      case VisitsPlanned planned ->
          changed().plannedOn(planned.visits().isEmpty() ? null : on).sentBackOn(null).build();
      case VisitPlanSubmitted submitted ->
          changed().plannedOn(null).submittedOn(on).submittedBy(asker).sentBackOn(null).build();
      case VisitPlanCountersigned countersigned -> changed().submittedOn(null).build();
      case VisitPlanSentBack back -> changed().submittedOn(null).sentBackOn(on).build();
      case DayReportHandedIn handedIn -> changed().handedInOn(on).handedInBy(asker).build();
      case DayReportCommented comment -> changed().commented(true).build();
    };
  }

  Stream<ToDo> toDos(SalesDayPolicy policy) {
    return day == null ? Stream.empty() : toDos(day, policy);
  }

  private Stream<ToDo> toDos(LocalDate on, SalesDayPolicy policy) {
    Stream<ToDo> plan =
        Stream.of(
                toDo(ToDoKind.VISIT_PLAN_SUBMISSION, plannedOn, "Submit the plan of visits"),
                toDo(ToDoKind.VISIT_PLAN_CHANGE, sentBackOn, "Change the plan of visits"),
                toDo(
                    ToDoKind.VISIT_PLAN_COUNTERSIGNATURE,
                    submittedOn,
                    "Countersign the plan of visits, or send it back"))
            .flatMap(each -> each)
            .map(each -> each.until(on));
    return Stream.concat(plan, Stream.ofNullable(report(on, policy)));
  }

  private Stream<ToDo> toDo(ToDoKind kind, @Nullable LocalDate since, String words) {
    boolean supervised = kind == ToDoKind.VISIT_PLAN_COUNTERSIGNATURE;
    return since == null
        ? Stream.empty()
        : Stream.of(
            supervised
                ? ToDo.of(kind, Role.SUPERVISOR, since, words).requestedBy(submittedBy)
                : ToDo.of(kind, Role.REPRESENTATIVE, since, words).by(representative));
  }

  private @Nullable ToDo report(LocalDate on, SalesDayPolicy policy) {
    if (handedInOn == null) {
      return ToDo.of(ToDoKind.DAY_REPORT, Role.REPRESENTATIVE, on, "Hand in the report of the day")
          .by(representative)
          .until(on, policy.reportDue(on));
    }
    return commented
        ? null
        : ToDo.of(
                ToDoKind.DAY_REPORT_COMMENT,
                Role.SUPERVISOR,
                handedInOn,
                "Comment on the report of the day and grade it")
            .requestedBy(handedInBy);
  }
}
