package io.perennial.query.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.query.Seeds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmountListTest {

  private static AmountList of(List<BigDecimal> amounts) {
    AmountList list = new AmountList();
    amounts.forEach(list::add);
    return list;
  }

  private static BigDecimal any(Random random) {
    long units = random.nextInt(4) == 0 ? random.nextLong(-1_000, 1_000) : random.nextLong();
    int scale = random.nextInt(4); // 15 digits at most before the point, as amounts have
    return BigDecimal.valueOf(units % 1_000_000_000_000_000L, scale);
  }

  /** However they are taken together, and whatever decimals each of them has. */
  @Seeds(100)
  void ranksAndSumsExactly(Random random) {
    List<BigDecimal> amounts = new ArrayList<>();
    AmountList all = new AmountList();
    for (int part = random.nextInt(5); part >= 0; part--) {
      List<BigDecimal> some = new ArrayList<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        some.add(any(random));
      }
      all.addAll(of(some));
      amounts.addAll(some);
    }
    amounts.sort(Comparator.reverseOrder());
    Ranking ranking = new Ranking(all);

    int n = amounts.size();
    assertThat(ranking.customers()).isEqualTo(n);
    assertThat(ranking.total()).isEqualByComparingTo(sum(amounts));
    for (int percent = 0; percent <= 100; percent++) {
      assertThat(ranking.shareOfFirst(percent))
          .isEqualTo(Shares.of(sum(amounts.subList(0, n * percent / 100)), sum(amounts)));
    }
    assertThat(ranking.topTenth()).isEqualByComparingTo(sum(amounts.subList(0, n / 10)));
    assertThat(ranking.bottomTenth()).isEqualByComparingTo(sum(amounts.subList(n - n / 10, n)));
    assertThat(ranking.gini()).isEqualTo(gini(amounts));
  }

  private static BigDecimal sum(List<BigDecimal> amounts) {
    return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** By its definition: the mean difference of all pairs, relative to twice the mean. */
  private static @Nullable Double gini(List<BigDecimal> amounts) {
    BigDecimal total = sum(amounts);
    if (total.signum() <= 0) {
      return null;
    }
    BigDecimal differences = BigDecimal.ZERO;
    for (BigDecimal one : amounts) {
      for (BigDecimal other : amounts) {
        differences = differences.add(one.subtract(other).abs());
      }
    }
    return differences
        .divide(total.multiply(BigDecimal.valueOf(2L * amounts.size())), 6, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  @Test
  void aSumMayBeLargerThanAnyAmount() {
    BigDecimal most = BigDecimal.valueOf(Long.MAX_VALUE, 2);
    Ranking ranking = new Ranking(of(List.of(most, most, most)));

    assertThat(ranking.total()).isEqualTo(most.multiply(BigDecimal.valueOf(3)));
    assertThat(ranking.gini()).isZero();
  }

  @Test
  void whatDoesNotFitIsRefusedRatherThanWrong() {
    AmountList list = of(List.of(BigDecimal.valueOf(Long.MAX_VALUE, 2)));

    assertThatThrownBy(() -> list.add(new BigDecimal("0.001")))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void whatIsMergedStaysAsItWas() {
    AmountList one = of(List.of(new BigDecimal("1"), new BigDecimal("2")));
    AmountList other = of(List.of(new BigDecimal("0.5")));
    one.addAll(other);
    other.addAll(of(List.of(new BigDecimal("0.25"))));
    one.add(new BigDecimal("4"));

    assertThat(new Ranking(one).total()).isEqualTo("7.5");
    assertThat(new Ranking(other).total()).isEqualTo("0.75");
    assertThat(one.size()).isEqualTo(4);
  }

  @Test
  void takesASixteenthOfARowEach() {
    AmountList list = new AmountList();
    for (int i = 0; i < 160; i++) {
      list.add(BigDecimal.ONE);
    }
    assertThat(list.held()).isEqualTo(10);
  }
}
