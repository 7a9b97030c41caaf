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
import io.perennial.events.personal.PersonalData;
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
 * @param rests when it was left in peace, and when that ended, in order
 * @param restsUntil the day from which it may be called again; absent when it does not rest, or no
 *     more
 */
public record Winning(
    List<Round> rounds,
    List<Objection> objections,
    List<Rest> rests,
    @Nullable LocalDate restsUntil) {

  static final Winning NONE = new Winning(List.of(), List.of(), List.of(), null);

  public Winning {
    rounds = List.copyOf(rounds);
    objections = List.copyOf(objections);
    rests = List.copyOf(rests);
  }

  /** How many entries it has. */
  int size() {
    return rounds.stream().mapToInt(round -> 1 + round.steps().size()).sum()
        + objections.size()
        + rests.size();
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
              .atWork(deal.occurredOn());
      case ProspectLost lost -> ended(lost.roundId(), lost.occurredOn(), null, lost.reason());
      case ObjectionRecorded objection ->
          with(Dated.with(objections, objection(objection), Objection::on));
      case ProspectRestBegan rest -> resting(new Rest(rest.occurredOn(), rest.restsUntil()));
    };
  }

  /** Once it has bought, or signed, it rests no more. */
  Winning atWork(LocalDate on) {
    return rests.isEmpty() ? this : resting(new Rest(on, null));
  }

  /** As it is shown on a day: from the day on which it may be called again it rests no more. */
  Winning shownOn(LocalDate day) {
    return restsUntil == null || restsUntil.isAfter(day)
        ? this
        : new Winning(rounds, objections, rests, null);
  }

  private Winning resting(Rest change) {
    List<Rest> changed = Dated.with(rests, change, Rest::on);
    Rest last = restOn(changed, LocalDate.MAX);
    return new Winning(rounds, objections, changed, last == null ? null : last.until());
  }

  /** The rest that holds at the end of a day, however long it still is; absent when none does. */
  @Nullable Rest restOn(LocalDate day) {
    return restOn(rests, day);
  }

  private static @Nullable Rest restOn(List<Rest> changes, LocalDate day) {
    Rest holds = null;
    for (Rest each : changes) {
      if (each.on().isAfter(day)) {
        break;
      }
      if (each.until() == null) {
        holds = null;
      } else if (holds == null || each.until().isAfter(holds.until())) {
        holds = each;
      }
    }
    return holds;
  }

  private Winning with(List<Objection> changed) {
    return new Winning(rounds, changed, rests, restsUntil);
  }

  private Winning withRounds(List<Round> changed) {
    return new Winning(changed, objections, rests, restsUntil);
  }

  /** What was said in a round, as it stood when it was said. */
  private Objection objection(ObjectionRecorded event) {
    LocalDate on = event.occurredOn();
    Round in = null;
    for (Round round : rounds) {
      if (!round.begunOn().isAfter(on)
          && (round.endedOn() == null || !round.endedOn().isBefore(on))) {
        in = round;
      }
    }
    return new Objection(
        event.objectionId(),
        event.contactId(),
        event.reason(),
        event.answer(),
        in == null ? null : in.roundId(),
        in == null ? null : in.stepOn(on),
        on);
  }

  private Winning with(FunnelStepRecorded step) {
    List<Round> changed = new ArrayList<>(rounds);
    if (step.step() == FunnelStep.CALL) {
      changed.add(Round.begun(step));
    } else {
      changed.replaceAll(
          round -> round.roundId().equals(step.roundId()) ? round.with(step) : round);
    }
    return withRounds(changed);
  }

  private Winning ended(
      String roundId,
      LocalDate on,
      @Nullable BigDecimal amount,
      @Nullable ProspectLossReason reason) {
    List<Round> changed = new ArrayList<>(rounds);
    changed.replaceAll(
        round -> round.roundId().equals(roundId) ? round.ended(on, amount, reason) : round);
    return withRounds(changed);
  }

  /**
   * A rest, or its end.
   *
   * @param on business date
   * @param until the day from which it may be called again; absent when a rest ends before its time
   */
  public record Rest(LocalDate on, @Nullable LocalDate until) {}

  /**
   * A step of a round.
   *
   * @param step which
   * @param on business date
   */
  public record Step(FunnelStep step, LocalDate on) {}

  /**
   * A round.
   *
   * @param roundId the round
   * @param begunOn day of its first call
   * @param step the last step taken
   * @param stepOn day of that step
   * @param steps all steps taken, in order
   * @param endedOn day on which it ended; absent while it is open
   * @param dealAmount what the deal brings; absent when there is none
   * @param lossReason why it ended without a deal; absent when it did not
   */
  public record Round(
      String roundId,
      LocalDate begunOn,
      FunnelStep step,
      LocalDate stepOn,
      List<Step> steps,
      @Nullable LocalDate endedOn,
      @Nullable BigDecimal dealAmount,
      @Nullable ProspectLossReason lossReason) {

    public Round {
      steps = List.copyOf(steps);
    }

    private static Round begun(FunnelStepRecorded call) {
      return new Round(
          call.roundId(),
          call.occurredOn(),
          call.step(),
          call.occurredOn(),
          List.of(new Step(call.step(), call.occurredOn())),
          null,
          null,
          null);
    }

    private Round with(FunnelStepRecorded next) {
      List<Step> taken = new ArrayList<>(steps);
      taken.add(new Step(next.step(), next.occurredOn()));
      return new Round(roundId, begunOn, next.step(), next.occurredOn(), taken, null, null, null);
    }

    private Round ended(
        LocalDate on, @Nullable BigDecimal amount, @Nullable ProspectLossReason reason) {
      return new Round(roundId, begunOn, step, stepOn, steps, on, amount, reason);
    }

    /** The step that it had come to at the end of a day; absent before its call. */
    @Nullable FunnelStep stepOn(LocalDate day) {
      FunnelStep come = null;
      for (Step each : steps) {
        come = each.on().isAfter(day) ? come : each.step();
      }
      return come;
    }

    /** When it came to a step, as was known at the end of a day; absent when it had not. */
    @Nullable LocalDate cameTo(FunnelStep which, LocalDate day) {
      return steps.stream()
          .filter(each -> each.step() == which && !each.on().isAfter(day))
          .map(Step::on)
          .findFirst()
          .orElse(null);
    }

    /** Whether it had ended with a deal at the end of a day. */
    boolean wonBy(LocalDate day) {
      return dealAmount != null && endedBy(day);
    }

    /** Whether it had ended without a deal at the end of a day. */
    boolean lostBy(LocalDate day) {
      return dealAmount == null && endedBy(day);
    }

    private boolean endedBy(LocalDate day) {
      return endedOn != null && !endedOn.isAfter(day);
    }
  }

  /**
   * An objection.
   *
   * @param objectionId the objection
   * @param contactId the contact in which it was made
   * @param reason what was said
   * @param answer what we answered; absent when nothing is known
   * @param roundId the round in which it was made; absent when it was in none
   * @param step the step that this round had come to; absent when it was in none
   * @param on business date
   */
  public record Objection(
      String objectionId,
      String contactId,
      ObjectionReason reason,
      @PersonalData @Nullable String answer,
      @Nullable String roundId,
      @Nullable FunnelStep step,
      LocalDate on) {}
}
