package io.perennial.query;

import io.perennial.events.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Chance, in the words of those who make histories up. */
record Dice(Random random) {

  /** True once in so many times. */
  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  /** A number from one bound to the other. */
  int between(int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  final <T> T any(T first, T... others) {
    int at = random.nextInt(others.length + 1);
    return at == 0 ? first : others[at - 1];
  }

  LocalDate after(LocalDate on, int least, int most) {
    return on.plusDays(between(least, most));
  }

  /** An amount of cents, from one whole amount to the other. */
  Money money(int least, int most) {
    return new Money(BigDecimal.valueOf(between(least * 100, most * 100), 2), Facts.CURRENCY);
  }
}
