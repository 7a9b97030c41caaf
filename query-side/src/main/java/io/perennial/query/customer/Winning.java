package io.perennial.query.customer;

import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.events.customer.winning.WinningEvent;
import io.perennial.query.activity.Dated;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the company is, or was, won.
 *
 * @param rounds all rounds, in the order in which they began
 * @param objections what it has said against it, in order
 * @param restsUntil the day from which it may be called again; absent when it does not rest
 */
public record Winning(
    List<Round> rounds, List<Objection> objections, @Nullable LocalDate restsUntil) {

  static final Winning NONE = new Winning(List.of(), List.of(), null);

  public Winning {
    rounds = List.copyOf(rounds);
    objections = List.copyOf(objections);
  }

  /** How many entries it has. */
  int size() {
    return rounds.size() + objections.size();
  }

  /** The round that is open; absent when none is. */
  @Nullable Round open() {
    return rounds.isEmpty() || rounds.getLast().endedOn() != null ? null : rounds.getLast();
  }

  Winning with(WinningEvent event, String currency) {
    return switch (event) {
      case FunnelStepRecorded step -> with(step);
      case DealClosed deal ->
          ended(deal.roundId(), deal.occurredOn(), Amounts.in(currency, deal.amount()), null)
              .atWork();
      case ProspectLost lost -> ended(lost.roundId(), lost.occurredOn(), null, lost.reason());
      case ObjectionRecorded objection ->
          new Winning(
              rounds, Dated.with(objections, Objection.of(objection), Objection::on), restsUntil);
      case ProspectRestBegan rest ->
          restsUntil != null && restsUntil.isAfter(rest.restsUntil())
              ? this
              : new Winning(rounds, objections, rest.restsUntil());
    };
  }

  /** Once it has bought, or signed, it rests no more. */
  Winning atWork() {
    return restsUntil == null ? this : new Winning(rounds, objections, null);
  }

  private Winning with(FunnelStepRecorded step) {
    List<Round> changed = new ArrayList<>(rounds);
    if (step.step() == FunnelStep.CALL) {
      changed.add(
          new Round(
              step.roundId(), step.occurredOn(), step.step(), step.occurredOn(), null, null, null));
    } else {
      changed.replaceAll(
          round -> round.roundId().equals(step.roundId()) ? round.with(step) : round);
    }
    return new Winning(changed, objections, restsUntil);
  }

  private Winning ended(
      String roundId,
      LocalDate on,
      @Nullable BigDecimal amount,
      @Nullable ProspectLossReason reason) {
    List<Round> changed = new ArrayList<>(rounds);
    changed.replaceAll(
        round -> round.roundId().equals(roundId) ? round.ended(on, amount, reason) : round);
    return new Winning(changed, objections, restsUntil);
  }

  /**
   * A round.
   *
   * @param roundId the round
   * @param begunOn day of its first call
   * @param step the last step taken
   * @param stepOn day of that step
   * @param endedOn day on which it ended; absent while it is open
   * @param dealAmount what the deal brings; absent when there is none
   * @param lossReason why it ended without a deal; absent when it did not
   */
  public record Round(
      String roundId,
      LocalDate begunOn,
      FunnelStep step,
      LocalDate stepOn,
      @Nullable LocalDate endedOn,
      @Nullable BigDecimal dealAmount,
      @Nullable ProspectLossReason lossReason) {

    private Round with(FunnelStepRecorded next) {
      return new Round(roundId, begunOn, next.step(), next.occurredOn(), null, null, null);
    }

    private Round ended(
        LocalDate on, @Nullable BigDecimal amount, @Nullable ProspectLossReason reason) {
      return new Round(roundId, begunOn, step, stepOn, on, amount, reason);
    }
  }

  /**
   * An objection.
   *
   * @param objectionId the objection
   * @param contactId the contact in which it was made
   * @param reason what was said
   * @param on business date
   */
  public record Objection(
      String objectionId, String contactId, ObjectionReason reason, LocalDate on) {

    private static Objection of(ObjectionRecorded event) {
      return new Objection(
          event.objectionId(), event.contactId(), event.reason(), event.occurredOn());
    }
  }
}
