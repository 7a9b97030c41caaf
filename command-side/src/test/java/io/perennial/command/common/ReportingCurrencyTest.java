package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.command.RefusedException;
import io.perennial.events.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportingCurrencyTest {
  @ParameterizedTest
  @CsvSource({
    "USD, 1.2, 1.20",
    "USD, 1.2000, 1.20",
    "USD, 1e3, 1000.00",
    "JPY, 12.0, 12",
    "BHD, 1.234, 1.234"
  })
  void writesAmountsWithTheDecimalsOfTheCurrency(String code, BigDecimal given, String expected) {
    assertThat(new ReportingCurrency(code).exact(new Amount(given, code), "/amount"))
        .isEqualTo(new Money(new BigDecimal(expected), code));
  }

  @ParameterizedTest
  @CsvSource({"USD, 1.005", "JPY, 0.5", "BHD, 1.2345"})
  void refusesAmountsThatAreTooFine(String code, BigDecimal given) {
    assertThatThrownBy(() -> new ReportingCurrency(code).exact(new Amount(given, code), "/amount"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.AMOUNT_TOO_FINE));
  }

  @ParameterizedTest
  @CsvSource({"1.5, 1.50", "1.2345, 1.2345", "10, 10.00"})
  void keepsTheFinenessOfAUnitPrice(BigDecimal given, String expected) {
    assertThat(ReportingCurrency.defaults().ofOneUnit(new Amount(given, "USD"), "/amount"))
        .isEqualTo(new Money(new BigDecimal(expected), "USD"));
  }

  @Test
  void leavesAbsentWhatIsAbsent() {
    assertThat(ReportingCurrency.defaults().exactOrNull(null, "/amount")).isNull();
    assertThat(ReportingCurrency.defaults().ofOneUnit(null, "/amount")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"XXX", "usd", "QQQ"})
  void mustBeACurrencyInWhichOnePays(String code) {
    assertThatThrownBy(() -> new ReportingCurrency(code))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
