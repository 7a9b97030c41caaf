package io.perennial.models.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PurchaseSummaryTest {

  @Test
  void countsADayOnceAndNothingAfterTheEnd() {
    // Days 3, 10 and 24; the second purchase of day 10 is the same one, day 60 is not seen:
    // bought again twice, the last time after 21 days, looked at for 28 days.
    assertThat(PurchaseSummary.ofDays(List.of(24L, 10L, 3L, 10L, 60L), 31))
        .isEqualTo(new PurchaseSummary(2, 3, 4));
    assertThat(PurchaseSummary.ofDays(List.of(31L), 31)).isEqualTo(PurchaseSummary.NEWCOMER);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> PurchaseSummary.ofDays(List.of(32L), 31))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new PurchaseSummary(0, 1, 2)).hasMessageContaining("x 0, t_x 1.0");
    assertThatThrownBy(() -> new PurchaseSummary(1, 3, 2)).hasMessageContaining("T 2.0");
    assertThatThrownBy(() -> new PurchaseSummary(1, 1, Double.NaN)).hasMessageContaining("NaN");
  }

  @Test
  void groupsEqualOnesInOrder() {
    PurchaseSummary once = new PurchaseSummary(0, 0, 5);
    PurchaseSummary again = new PurchaseSummary(1, 2, 5);

    PurchaseSummaries summaries = PurchaseSummaries.of(List.of(again, once, again));

    assertThat(summaries.groups())
        .containsExactly(
            new PurchaseSummaries.Group(once, 1), new PurchaseSummaries.Group(again, 2));
    assertThat(summaries.customers()).isEqualTo(3);
    assertThat(summaries.repeatBuyers()).isEqualTo(2);
  }
}
