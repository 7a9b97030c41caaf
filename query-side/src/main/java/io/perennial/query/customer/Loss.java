package io.perennial.query.customer;

import io.perennial.events.customer.goodwill.GoodwillEvent;
import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.personal.PersonalData;
import io.perennial.query.activity.Dated;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A loss that the customer has suffered with us, and what is given back for it.
 *
 * @param lossId the loss
 * @param amount what it has lost
 * @param whatHappened how it came about
 * @param sufferedOn business date
 * @param goodwill what is given back, in the order in which it was asked for
 */
public record Loss(
    String lossId,
    BigDecimal amount,
    @PersonalData String whatHappened,
    LocalDate sufferedOn,
    List<Goodwill> goodwill) {

  public Loss {
    goodwill = List.copyOf(goodwill);
  }

  /**
   * Something given back in kind.
   *
   * @param goodwillId the goodwill
   * @param worth what it is worth
   * @param inKind what is given
   * @param state whether it is given
   * @param since business date of that
   * @param rejectedFor why it is not given; absent when it is, or may still be
   */
  public record Goodwill(
      String goodwillId,
      BigDecimal worth,
      @PersonalData String inKind,
      GoodwillState state,
      LocalDate since,
      @PersonalData @Nullable String rejectedFor) {

    private Goodwill now(GoodwillState next, LocalDate on, @Nullable String why) {
      return new Goodwill(goodwillId, worth, inKind, next, on, why);
    }
  }

  /** Whether goodwill is given. */
  public enum GoodwillState {
    /** Waits for a second person. */
    PROPOSED,
    GRANTED,
    REJECTED
  }

  /** The losses after a fact about losses or goodwill. */
  static List<Loss> with(List<Loss> losses, GoodwillEvent event, String currency) {
    return switch (event) {
      case LossSufferedRecorded recorded ->
          Dated.with(
              losses,
              new Loss(
                  recorded.lossId(),
                  Amounts.in(currency, recorded.amount()),
                  recorded.whatHappened(),
                  recorded.occurredOn(),
                  List.of()),
              Loss::sufferedOn);
      case GoodwillProposed proposed ->
          changed(
              losses,
              proposed.lossId(),
              loss ->
                  loss.plus(
                      new Goodwill(
                          proposed.goodwillId(),
                          Amounts.in(currency, proposed.worth()),
                          proposed.inKind(),
                          GoodwillState.PROPOSED,
                          proposed.occurredOn(),
                          null)));
      case GoodwillGranted granted ->
          changed(losses, granted.lossId(), loss -> loss.after(granted, currency));
      case GoodwillRejected rejected ->
          ListChanges.changed(
              losses,
              loss ->
                  loss.changed(
                      rejected.goodwillId(),
                      each ->
                          each.now(
                              GoodwillState.REJECTED, rejected.occurredOn(), rejected.reason())));
    };
  }

  private Loss after(GoodwillGranted event, String currency) {
    String inKind = event.inKind();
    return inKind == null
        ? changed(
            event.goodwillId(), each -> each.now(GoodwillState.GRANTED, event.occurredOn(), null))
        : plus(
            new Goodwill(
                event.goodwillId(),
                Amounts.in(currency, event.worth()),
                inKind,
                GoodwillState.GRANTED,
                event.occurredOn(),
                null));
  }

  private Loss changed(String goodwillId, UnaryOperator<Goodwill> change) {
    return with(
        ListChanges.changed(
            goodwill, each -> each.goodwillId().equals(goodwillId) ? change.apply(each) : each));
  }

  private Loss plus(Goodwill more) {
    return with(Stream.concat(goodwill.stream(), Stream.of(more)).toList());
  }

  private Loss with(List<Goodwill> all) {
    return new Loss(lossId, amount, whatHappened, sufferedOn, all);
  }

  private static List<Loss> changed(List<Loss> losses, String lossId, UnaryOperator<Loss> change) {
    return ListChanges.changed(
        losses, loss -> loss.lossId().equals(lossId) ? change.apply(loss) : loss);
  }
}
