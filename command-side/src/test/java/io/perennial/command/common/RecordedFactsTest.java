package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.credit.PaymentRecorded;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.personal.Erased;
import io.perennial.events.personal.Unreadable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordedFactsTest {

  private static LifecycleEvent because(String reason) {
    return new TierChanged(
        "customer-1", Tier.GOLD, null, TierBasis.MANUAL, reason, null, LocalDate.EPOCH);
  }

  private static boolean same(LifecycleEvent recorded, LifecycleEvent asked) {
    RecordedFacts facts =
        (stream, sequence) ->
            stream.equals("customer-1") ? Optional.of(recorded) : Optional.empty();
    return facts.wordsOf(asked).sameAt(0);
  }

  @Test
  void comparesWordByWord() {
    assertThat(same(because("merit"), because("merit"))).isTrue();
    assertThat(same(because("merit"), because("favour"))).isFalse();
  }

  @Test
  void passesOverWhatCannotBeReadAnyMore() {
    for (String gone : List.of(Erased.TEXT, Unreadable.TEXT)) {
      assertThat(same(because(gone), because("favour"))).isTrue();
      assertThat(same(because("merit"), because(gone))).isTrue();
    }
  }

  @Test
  void passesOverAFactThatCannotBeRead() {
    RecordedFacts unreadable = (stream, sequence) -> Optional.empty();
    assertThat(unreadable.wordsOf(because("merit")).sameAt(0)).isTrue();
  }

  @Test
  void isNotTheSameAsAFactOfAnotherShape() {
    LifecycleEvent payment =
        new PaymentRecorded(
            "customer-1",
            "payment-1",
            new Money(BigDecimal.ONE, "USD"),
            new Money(BigDecimal.ZERO, "USD"),
            null,
            LocalDate.EPOCH);
    assertThat(same(payment, because("merit"))).isFalse();
  }
}
