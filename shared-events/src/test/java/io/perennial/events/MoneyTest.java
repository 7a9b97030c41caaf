package io.perennial.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

  private static final Money TEN = new Money(new BigDecimal("10.00"), "USD");
  private static final Money THREE = new Money(new BigDecimal("3.10"), "USD");

  @Test
  void addsAndSubtractsExactly() {
    assertThat(TEN.plus(THREE)).isEqualTo(new Money(new BigDecimal("13.10"), "USD"));
    assertThat(TEN.minus(THREE)).isEqualTo(new Money(new BigDecimal("6.90"), "USD"));
  }

  @Test
  void refusesToMixCurrencies() {
    Money euros = new Money(BigDecimal.ONE, "EUR");

    assertThatThrownBy(() -> TEN.plus(euros)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TEN.minus(euros)).isInstanceOf(IllegalArgumentException.class);
  }
}
