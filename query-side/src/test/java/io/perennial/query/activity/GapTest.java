package io.perennial.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.Facts;
import io.perennial.query.Seeds;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GapTest {

  @Seeds(200)
  void theMedianKeptIsTheMedianOfTheDays(Random random) {
    List<PurchaseDay> days = List.of();
    List<Gap> gaps = List.of();
    for (int i = random.nextInt(40); i > 0; i--) {
      LocalDate on = LocalDate.parse("1997-01-01").plusDays(random.nextInt(120));
      int before = days.size();
      days =
          PurchaseHistory.with(
              days, new Facts("customer-1").bought(on.toString(), "1.00"), Facts.CURRENCY);
      gaps = days.size() > before ? Gap.with(gaps, days, on) : gaps;
      assertThat(Gap.twiceMedian(gaps)).isEqualTo(PurchaseHistory.of(days).twiceMedianGap());
    }
  }

  @Test
  void noGapHasNoMedian() {
    assertThat(Gap.twiceMedian(List.of())).isEqualTo(OptionalInt.empty());
    assertThat(Gap.twiceMedian(List.of(new Gap(3, 1), new Gap(10, 1))))
        .isEqualTo(OptionalInt.of(13));
  }
}
