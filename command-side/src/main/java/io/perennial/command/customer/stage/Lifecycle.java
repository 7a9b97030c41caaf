package io.perennial.command.customer.stage;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.LifecycleStage;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands, and the steps of a company until it buys. A member of the customer: its
 * fields are part of the customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Lifecycle {
  private static final String STEP_BEFORE = "the step before it";

  private LifecycleStage stage;
  private LocalDate lastStepOn;
  private @Nullable LifecycleStage beforeDisqualification;
  private @Nullable LifecycleStage beforeWon;
  private @Nullable String wonBy;
  private @Nullable Trace qualification;
  private @Nullable Trace disqualification;
  private @Nullable Trace reopening;

  /** The registration says the rest. */
  @SuppressWarnings("NullAway.Init")
  public Lifecycle() {}

  /** Where it stands, by declared defections alone; that it lapsed follows from silence. */
  public LifecycleStage stage() {
    return stage;
  }

  /**
   * A purchase was entered by mistake: who has become a customer by it alone is what it was before.
   *
   * @param lostAgain whether it had come back by it from a declared defection
   */
  public void strikeOut(String purchaseId, boolean lostAgain) {
    if (lostAgain) {
      stage = LifecycleStage.DEFECTED;
    } else if (purchaseId.equals(wonBy) && beforeWon != null) {
      wonBy = null;
      stage = stage == LifecycleStage.CUSTOMER ? beforeWon : stage;
    }
  }

  /** Whether it would be none of our customers any more without the purchase that has won it. */
  public boolean isWonBy(String purchaseId) {
    return purchaseId.equals(wonBy);
  }

  @CommandHandler
  void handle(QualifyProspect command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ProspectQualified qualified =
        new ProspectQualified(command.customerId(), command.explanation(), on);
    Asked asked = Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(qualified));
    boolean plain = command.occurredOn() == null && command.explanation() == null;
    if (QualificationRule.check(stage, qualification, asked, plain)) {
      StepOrderRule.check(on, lastStepOn, STEP_BEFORE);
      apply(qualified);
    }
  }

  @CommandHandler
  void handle(DisqualifyProspect command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    ProspectDisqualified disqualified =
        new ProspectDisqualified(command.customerId(), command.reason(), command.explanation(), on);
    Asked asked =
        Asked.of(Trace.of(on, command.reason()), command.occurredOn())
            .saying(facts.wordsOf(disqualified));
    if (DisqualificationRule.check(stage, disqualification, asked)) {
      StepOrderRule.check(on, lastStepOn, STEP_BEFORE);
      apply(disqualified);
    }
  }

  @CommandHandler
  void handle(ReopenProspect command, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    LifecycleStage before =
        beforeDisqualification == null ? LifecycleStage.PROSPECT : beforeDisqualification;
    ProspectReopened reopened =
        new ProspectReopened(command.customerId(), before, command.explanation(), on);
    Asked asked = Asked.of(Trace.of(on), command.occurredOn()).saying(facts.wordsOf(reopened));
    if (ReopeningRule.check(stage, reopening, asked)) {
      StepOrderRule.check(on, lastStepOn, "the disqualification");
      apply(reopened);
    }
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    stage = event.stage();
    lastStepOn = event.occurredOn();
  }

  @EventSourcingHandler
  void on(ProspectQualified event, @SequenceNumber long sequence) {
    stage = LifecycleStage.PROSPECT;
    qualification = Trace.of(event.occurredOn()).recordedAs(sequence);
    lastStepOn = event.occurredOn();
  }

  @EventSourcingHandler
  void on(ProspectDisqualified event, @SequenceNumber long sequence) {
    beforeDisqualification = stage;
    stage = LifecycleStage.DISQUALIFIED;
    disqualification = Trace.of(event.occurredOn(), event.reason()).recordedAs(sequence);
    lastStepOn = event.occurredOn();
  }

  @EventSourcingHandler
  void on(ProspectReopened event, @SequenceNumber long sequence) {
    stage = event.stage();
    reopening = Trace.of(event.occurredOn()).recordedAs(sequence);
    lastStepOn = event.occurredOn();
  }

  @EventSourcingHandler
  void on(CustomerWon event) {
    wonBy = event.firstPurchaseId();
    if (stage != LifecycleStage.DEFECTED) { // as when another purchase takes the first one's place
      beforeWon = stage;
      stage = LifecycleStage.CUSTOMER;
    }
  }

  @EventSourcingHandler
  void on(CustomerWonBack event) {
    stage = LifecycleStage.CUSTOMER;
  }

  @EventSourcingHandler
  void on(DefectionDeclared event) {
    stage = LifecycleStage.DEFECTED;
  }
}
