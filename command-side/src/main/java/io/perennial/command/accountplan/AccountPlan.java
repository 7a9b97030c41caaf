package io.perennial.command.accountplan;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.CustomerDirectory;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.common.Asker;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.Trace;
import io.perennial.events.accountplan.AccountPlanApproved;
import io.perennial.events.accountplan.AccountPlanClosed;
import io.perennial.events.accountplan.AccountPlanDrafted;
import io.perennial.events.accountplan.AccountPlanSubmitted;
import io.perennial.events.accountplan.Objective;
import io.perennial.events.accountplan.PlanOutcome;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The plan for a key account and a year. A step that has been taken is quiet when asked for again,
 * even after later steps; one whose turn has not come, or has gone, is refused.
 */
@Revision("1")
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class AccountPlan {
  @AggregateIdentifier private String planId;
  private String customerId;
  private Asker author;
  private @Nullable Trace draft;
  private boolean submitted;
  private boolean approved;
  private @Nullable Trace closure;

  /** For the framework, which fills it from events or from a snapshot. */
  @SuppressWarnings("NullAway.Init")
  AccountPlan() {}

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  void handle(
      DraftAccountPlan command,
      MetaData metaData,
      CompanyCalendar calendar,
      CustomerDirectory customers) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    AccountPlanDrafted drafted =
        new AccountPlanDrafted(
            command.planId(),
            command.customerId(),
            command.year(),
            command.vision(),
            command.objectives().stream().map(ObjectiveEntry::toObjective).toList(),
            on);
    if (draft != null) {
      if (!draft.sameAs(traceOf(drafted), command.occurredOn() != null)) {
        throw new RefusedException(
            Refusal.ID_TAKEN, "Another plan has been drafted as " + command.planId());
      }
      return;
    }
    if (!customers.exists(command.customerId())) {
      throw new RefusedException(
          Refusal.CUSTOMER_UNKNOWN, "There is no customer " + command.customerId());
    }
    apply(drafted, Asker.carriedBy(metaData));
  }

  @CommandHandler
  void handle(SubmitAccountPlan command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (submitted) {
      return;
    }
    requireOpen();
    apply(new AccountPlanSubmitted(planId, customerId, on));
  }

  @CommandHandler
  void handle(ApproveAccountPlan command, MetaData metaData, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    if (approved) {
      return;
    }
    requireOpen();
    if (!submitted) {
      throw outOfOrder("The plan has not been submitted");
    }
    Asker.of(metaData).requireOtherThan(author, "Who drafts a plan does not approve it");
    apply(new AccountPlanApproved(planId, customerId, on));
  }

  @CommandHandler
  void handle(CloseAccountPlan command, CompanyCalendar calendar) {
    LocalDate on = BusinessDates.resolve(command.occurredOn(), calendar);
    AccountPlanClosed closed =
        new AccountPlanClosed(planId, customerId, command.outcome(), command.lessons(), on);
    if (closure != null && closure.sameAs(traceOf(closed), command.occurredOn() != null)) {
      return;
    }
    requireOpen();
    if (command.outcome() == PlanOutcome.ACHIEVED && !approved) {
      throw outOfOrder("Only an approved plan can have been achieved");
    }
    apply(closed);
  }

  @EventSourcingHandler
  void on(AccountPlanDrafted event, MetaData metaData) {
    planId = event.planId();
    customerId = event.customerId();
    author = Asker.of(metaData);
    draft = traceOf(event);
  }

  @EventSourcingHandler
  void on(AccountPlanSubmitted event) {
    submitted = true;
  }

  @EventSourcingHandler
  void on(AccountPlanApproved event) {
    approved = true;
  }

  @EventSourcingHandler
  void on(AccountPlanClosed event) {
    closure = traceOf(event);
  }

  private void requireOpen() {
    if (closure != null) {
      throw outOfOrder("The plan has been closed");
    }
  }

  private static RefusedException outOfOrder(String detail) {
    return new RefusedException(Refusal.STEP_OUT_OF_ORDER, detail);
  }

  private static Trace traceOf(AccountPlanDrafted event) {
    List<@Nullable Object> parts = new ArrayList<>();
    parts.add(event.customerId());
    parts.add(event.year());
    parts.add(event.vision());
    for (Objective objective : event.objectives()) {
      parts.add(objective.metric());
      parts.add(objective.unit());
      parts.add(objective.baseline());
      parts.add(objective.target());
      parts.add(objective.dueOn());
      parts.add(objective.owner());
      parts.add(objective.rationale());
    }
    return Trace.of(event.occurredOn(), parts.toArray());
  }

  private static Trace traceOf(AccountPlanClosed event) {
    return Trace.of(event.occurredOn(), event.outcome(), event.lessons());
  }
}
