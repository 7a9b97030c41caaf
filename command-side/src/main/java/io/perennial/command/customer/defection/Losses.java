package io.perennial.command.customer.defection;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import io.perennial.command.common.Asked;
import io.perennial.command.common.BusinessDates;
import io.perennial.command.common.RecordedFacts;
import io.perennial.command.common.StepOrderRule;
import io.perennial.command.common.Trace;
import io.perennial.events.customer.stage.CustomerWonBack;
import io.perennial.events.customer.stage.DefectionDeclared;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.platform.churn.ChurnPolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer has been declared lost, and how it came back last. Its fields are part of the
 * customer's snapshot.
 */
@JsonAutoDetect(
    fieldVisibility = Visibility.ANY,
    getterVisibility = Visibility.NONE,
    isGetterVisibility = Visibility.NONE)
public final class Losses {
  private @Nullable Trace loss;
  private @Nullable Trace lastWinBack;
  private @Nullable String wonBackBy;
  private @Nullable Trace endedLoss;
  private @Nullable Trace winBackBefore;

  /** Never lost. */
  public Losses() {}

  /** The declared defection that nothing has ended; absent when there is none. */
  public @Nullable Trace standing() {
    return loss;
  }

  /** When the defection that stands was declared for; absent when there is none. */
  public @Nullable LocalDate lostOn() {
    return loss == null ? null : loss.on();
  }

  /** The last win-back; absent when there was none. */
  public @Nullable Trace lastWinBack() {
    return lastWinBack;
  }

  /** When the customer came back last; absent when it did not. */
  public @Nullable LocalDate wonBackOn() {
    return lastWinBack == null ? null : lastWinBack.on();
  }

  /**
   * When it was lost, by declaration or by silence; absent when it is not.
   *
   * @param boughtOn days with a purchase, in order
   */
  public @Nullable LocalDate lostOn(List<LocalDate> boughtOn, LocalDate today, ChurnPolicy policy) {
    if (loss != null) {
      return loss.on();
    }
    LocalDate lapse = Silence.lapsesOn(boughtOn, wonBackOn(), policy);
    return lapse == null || lapse.isAfter(today) ? null : lapse;
  }

  /**
   * When it was lost last, whether it has come back or not; absent when it never was.
   *
   * @param boughtOn days with a purchase, in order
   */
  public @Nullable LocalDate lastLostOn(
      List<LocalDate> boughtOn, LocalDate today, ChurnPolicy policy) {
    LocalDate now = lostOn(boughtOn, today, policy);
    return now == null && endedLoss != null ? endedLoss.on() : now;
  }

  /** Declares the customer lost, unless just that has been declared. */
  public void declare(
      DeclareDefection command,
      LifecycleStage stage,
      @Nullable LocalDate lastBoughtOn,
      BusinessDates dates,
      RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    DefectionDeclared declared =
        new DefectionDeclared(
            command.customerId(),
            command.reason(),
            command.competitor(),
            command.rootCause(),
            command.learned(),
            command.correctiveAction(),
            command.actionOwner(),
            on);
    if (DefectionRule.check(
        stage,
        loss,
        Asked.of(traceOf(declared), command.occurredOn()).saying(facts.wordsOf(declared)))) {
      StepOrderRule.check(on, lastBoughtOn, "the last purchase");
      StepOrderRule.check(on, wonBackOn(), "the last win-back");
      apply(declared);
    }
  }

  /**
   * Wins the customer back, unless just that has been recorded.
   *
   * @param lostOn when it was lost; absent when it is not
   */
  public void winBack(
      WinBack command, @Nullable LocalDate lostOn, BusinessDates dates, RecordedFacts facts) {
    LocalDate on = dates.resolve(command.occurredOn());
    CustomerWonBack wonBack =
        new CustomerWonBack(
            command.customerId(), command.broughtAboutBy(), null, command.explanation(), on);
    if (WinBackRule.check(
        lostOn,
        loss == null,
        lastWinBack,
        Asked.of(traceOf(wonBack), command.occurredOn()).saying(facts.wordsOf(wonBack)))) {
      StepOrderRule.check(on, lostOn, loss == null ? "the loss by silence" : "the defection");
      apply(wonBack);
    }
  }

  /** It has been declared lost. */
  public void on(DefectionDeclared event, long sequence) {
    loss = traceOf(event).recordedAs(sequence);
  }

  /** It has come back. */
  public void on(CustomerWonBack event, long sequence) {
    winBackBefore = lastWinBack;
    endedLoss = loss;
    lastWinBack = traceOf(event).recordedAs(sequence);
    wonBackBy = event.purchaseId();
    loss = null;
  }

  private static Trace traceOf(DefectionDeclared event) {
    return Trace.of(event.occurredOn(), event.reason(), event.competitor());
  }

  private static Trace traceOf(CustomerWonBack event) {
    return Trace.of(event.occurredOn(), event.broughtAboutBy());
  }

  /**
   * A purchase was entered by mistake: who has come back by it alone has not.
   *
   * @return whether it is lost again
   */
  public boolean strikeOut(String purchaseId) {
    if (!purchaseId.equals(wonBackBy)) {
      return false;
    }
    lastWinBack = winBackBefore;
    wonBackBy = null;
    if (loss != null) {
      return false;
    }
    loss = endedLoss;
    return loss != null;
  }
}
