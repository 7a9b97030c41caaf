package io.perennial.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Ten points or more below what it was within a year (DOMAIN 9). */
class WalletFallTest {

  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private record Estimate(LocalDate on, BigDecimal share) implements EstimatedShare {

    static Estimate of(LocalDate on, String share) {
      return new Estimate(on, new BigDecimal(share));
    }
  }

  @Test
  void theFirstDayOfTheYearBelongsToIt() {
    LocalDate first = LAST.minusMonths(12);

    WalletFall<Estimate> fall =
        Objects.requireNonNull(
            WalletFall.of(List.of(Estimate.of(first, "0.50"), Estimate.of(LAST, "0.40")), LAST));

    assertThat(fall.highest().on()).isEqualTo(first);
    assertThat(
            WalletFall.of(
                List.of(Estimate.of(first.minusDays(1), "0.50"), Estimate.of(LAST, "0.40")), LAST))
        .isNull();
  }

  @Test
  void tenPointsAreEnoughAndLessIsNot() {
    LocalDate before = LAST.minusMonths(3);

    assertThat(WalletFall.of(List.of(Estimate.of(before, "0.50"), Estimate.of(LAST, "0.40")), LAST))
        .isNotNull();
    assertThat(
            WalletFall.of(List.of(Estimate.of(before, "0.50"), Estimate.of(LAST, "0.4001")), LAST))
        .isNull();
  }

  @Test
  void itStandsAtTheEndOfADayByWhatWasEstimatedUpToThen() {
    List<Estimate> estimates =
        List.of(
            Estimate.of(LAST.minusMonths(6), "0.50"),
            Estimate.of(LAST.minusMonths(3), "0.35"),
            Estimate.of(LAST, "0.45"));

    assertThat(WalletFall.of(estimates, LAST.minusDays(1))).isNotNull();
    assertThat(WalletFall.of(estimates, LAST)).isNull();
    assertThat(WalletFall.of(estimates, LAST.minusMonths(7))).isNull();
  }
}
