package io.perennial.command.salesday;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asked;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.RepeatRule;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.salesday.PlannedVisit;
import io.perennial.events.salesday.SalesDayPlanned;
import io.perennial.events.salesday.VisitPlanCountersigned;
import io.perennial.events.salesday.VisitPlanSentBack;
import io.perennial.events.salesday.VisitPlanSubmitted;
import io.perennial.events.salesday.VisitsPlanned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * The visits planned for a day: submitted, then countersigned or sent back, changed and submitted
 * again. A member of the sales day: its fields are part of its snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class VisitPlan {
  private int visits;
  private @Nullable Trace plan;

  /** Who must not countersign: the representative, and whoever has planned or submitted. */
  private List<Asker> authors = new ArrayList<>();

  /** Of the plan as it stands; none once it has been sent back and changed. */
  private @Nullable Trace submission;

  private @Nullable Trace countersignature;
  private @Nullable Trace sentBack;

  @CommandHandler
  void handle(
      PlanVisits command, MetaData metaData, BusinessDates dates, CustomerDirectory customers) {
    LocalDate on = dates.resolve(command.occurredOn());
    VisitsPlanned planned =
        new VisitsPlanned(
            command.salesDayId(),
            command.area(),
            command.visits().stream().map(PlannedVisitEntry::toVisit).toList(),
            on);
    Trace asked = traceOf(planned.area(), planned.visits(), on);
    if (plan != null
        && plan.digest() == asked.digest()
        && RepeatRule.repeats(
            plan, Asked.of(asked, command.occurredOn()), "These visits have been planned")) {
      return;
    }
    if (submission != null && sentBack == null) {
      throw outOfOrder(
          countersignature == null
              ? "The plan has been submitted; it is changed when it is sent back"
              : "The plan has been countersigned");
    }
    StepOrderRule.check(on, dateOf(plan), "the plan before");
    StepOrderRule.check(on, dateOf(sentBack), "the sending back");
    VisitsRule.check(planned.visits(), customers);
    apply(planned, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(SubmitVisitPlan command, MetaData metaData, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (sentBack != null) {
      throw outOfOrder("The plan has been sent back; it is changed before it is submitted again");
    }
    if (RepeatRule.repeats(
        submission, Asked.of(Trace.of(on), command.occurredOn()), "The plan has been submitted")) {
      return;
    }
    if (visits == 0) {
      throw new RefusedException(
          SalesDayRefusal.NOTHING_PLANNED, "Visits are planned before the plan is submitted");
    }
    StepOrderRule.check(on, dateOf(plan), "the plan");
    apply(new VisitPlanSubmitted(command.salesDayId(), on), Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(CountersignVisitPlan command, MetaData metaData, BusinessDates dates) {
    LocalDate on = dates.resolve(command.occurredOn());
    if (RepeatRule.repeats(
        countersignature,
        Asked.of(Trace.of(on), command.occurredOn()),
        "The plan has been countersigned")) {
      return;
    }
    requireSubmitted(on);
    requireOtherThanAuthors(metaData, "Who has planned visits does not countersign them");
    apply(new VisitPlanCountersigned(command.salesDayId(), on));
  }

  @CommandHandler
  void handle(
      SendBackVisitPlan command, MetaData metaData, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    VisitPlanSentBack event =
        new VisitPlanSentBack(
            command.salesDayId(),
            SalesDay.representative(command.salesDayId(), facts),
            command.reason(),
            on);
    if (RepeatRule.repeats(
        sentBack,
        Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(event)),
        "The plan has been sent back")) {
      return;
    }
    requireSubmitted(on);
    requireOtherThanAuthors(metaData, "Who has planned visits does not send them back");
    apply(event);
  }

  @EventSourcingHandler
  void on(SalesDayPlanned event, MetaData metaData, @SequenceNumber long sequence) {
    addAuthor(Asker.ofPerson(event.representative()));
    planned(event.area(), event.visits(), event.occurredOn(), metaData, sequence);
  }

  @EventSourcingHandler
  void on(VisitsPlanned event, MetaData metaData, @SequenceNumber long sequence) {
    planned(event.area(), event.visits(), event.occurredOn(), metaData, sequence);
  }

  @EventSourcingHandler
  void on(VisitPlanSubmitted event, MetaData metaData, @SequenceNumber long sequence) {
    addAuthor(Asker.of(metaData));
    submission = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(VisitPlanCountersigned event, @SequenceNumber long sequence) {
    countersignature = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  @EventSourcingHandler
  void on(VisitPlanSentBack event, @SequenceNumber long sequence) {
    sentBack = Trace.of(event.occurredOn()).recordedAs(sequence);
  }

  private void planned(
      @Nullable String area,
      List<PlannedVisit> planned,
      LocalDate on,
      MetaData metaData,
      long sequence) {
    addAuthor(Asker.of(metaData));
    visits = planned.size();
    plan = traceOf(area, planned, on).recordedAs(sequence);
    submission = null;
    sentBack = null;
  }

  private void addAuthor(Asker author) {
    if (!authors.contains(author)) {
      authors.add(author);
    }
  }

  private void requireSubmitted(LocalDate on) {
    if (submission == null || sentBack != null || countersignature != null) {
      throw outOfOrder(
          countersignature == null
              ? "The plan has not been submitted"
              : "The plan has been countersigned");
    }
    StepOrderRule.check(on, submission.on(), "the submission");
  }

  private void requireOtherThanAuthors(MetaData metaData, String detail) {
    Asker asker = Asker.of(metaData);
    authors.forEach(author -> asker.requireOtherThan(author, detail));
  }

  private static RefusedException outOfOrder(String detail) {
    return new RefusedException(CommonRefusal.STEP_OUT_OF_ORDER, detail);
  }

  private static @Nullable LocalDate dateOf(@Nullable Trace step) {
    return step == null ? null : step.on();
  }

  /** What is planned, without the person who plans it. */
  static Trace traceOf(@Nullable String area, List<PlannedVisit> visits, LocalDate on) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(area);
    for (PlannedVisit visit : visits) {
      parts.add(visit.customerId());
      parts.add(visit.startsAt());
      parts.add(visit.endsAt());
      parts.add(visit.purpose());
    }
    return Trace.of(on, parts.toArray());
  }
}
