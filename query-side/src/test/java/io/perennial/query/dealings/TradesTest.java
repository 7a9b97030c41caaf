package io.perennial.query.dealings;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.Seeds;
import io.perennial.query.measure.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TradesTest {

  private static final LocalDate START = LocalDate.parse("2024-01-01");

  private static Trade trade(Random random) {
    boolean costed = random.nextBoolean();
    return new Trade(
        START.plusDays(random.nextInt(20)),
        random.nextInt(4) == 0 ? null : "product-" + random.nextInt(3),
        random.nextInt(4) == 0 ? null : "line-" + random.nextInt(2),
        random.nextInt(4) == 0,
        1,
        1 + random.nextInt(5),
        amount(random),
        costed ? amount(random) : null,
        costed ? amount(random) : null);
  }

  /** Of two, three or four decimals. */
  private static BigDecimal amount(Random random) {
    return BigDecimal.valueOf(random.nextInt(100_000), 2 + random.nextInt(3));
  }

  private static Trades of(List<Trade> trades) {
    Trades all = Trades.EMPTY;
    for (Trade each : trades) {
      all = all.with(each);
    }
    return all;
  }

  @Seeds(200)
  void theSameInWhateverOrderTheyArrive(Random random) {
    List<Trade> trades = new ArrayList<>();
    for (int i = random.nextInt(60); i > 0; i--) {
      trades.add(trade(random));
    }
    Trades all = of(trades);
    Collections.shuffle(trades, random);

    assertThat(of(trades)).isEqualTo(all);
    assertThat(Trades.of(List.copyOf(all))).isEqualTo(all);
    assertThat(net(all)).isEqualByComparingTo(net(trades));
    Span span = new Span(START.plusDays(5), START.plusDays(random.nextInt(15) + 5));
    assertThat(all.within(span))
        .isEqualTo(all.stream().filter(each -> span.has(each.on())).toList());
  }

  private static BigDecimal net(List<Trade> trades) {
    return trades.stream().map(Trade::net).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  @Test
  void whatIsAddedToOneListIsNotInAnother() {
    Trade first = trade(START, "1.00", null);
    Trades one = Trades.EMPTY.with(first).with(trade(START.plusDays(1), "2.00", null));
    Trades left = one.with(trade(START.plusDays(2), "3.00", "1.00"));
    Trades right = one.with(trade(START.plusDays(3), "4.00", null));

    assertThat(one).hasSize(2);
    assertThat(left.getLast().net()).isEqualTo("3.00");
    assertThat(left.getLast().costed()).isEqualTo("1.00");
    assertThat(right.getLast().net()).isEqualTo("4.00");
    assertThat(right.getLast().costed()).isNull();
    assertThat(right.getFirst()).isEqualTo(first);
  }

  private static Trade trade(LocalDate on, String net, @Nullable String costed) {
    BigDecimal known = costed == null ? null : new BigDecimal(costed);
    return new Trade(on, "drill", null, false, 1, 1, new BigDecimal(net), known, known);
  }
}
