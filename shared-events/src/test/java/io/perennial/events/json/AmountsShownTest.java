package io.perennial.events.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.Money;
import io.perennial.events.Unit;
import io.perennial.events.personal.PersonalData;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountsShownTest {

  /** Something that was worked out. */
  record Answer(
      BigDecimal exposure,
      @Nullable BigDecimal margin,
      @Unit(Unit.SHARE) BigDecimal share,
      @PersonalData String name,
      List<Part> parts) {}

  /** A part of it. */
  record Part(Money cost) {}

  private static String shown(ObjectMapper mapper, String amount) throws JsonProcessingException {
    BigDecimal value = new BigDecimal(amount);
    return mapper.writeValueAsString(
        new Answer(value, null, value, "Ada", List.of(new Part(new Money(value, "USD")))));
  }

  /** Nothing is not 0 beside 0.00; the cost of one unit may be finer than what can be paid. */
  @ParameterizedTest
  @CsvSource({
    "0, 2, 0.00",
    "0, 0, 0",
    "0, 3, 0.000",
    "0.00, 2, 0.00",
    "12.5, 2, 12.50",
    "-7, 2, -7.00",
    "1E+3, 2, 1000.00",
    "0.12345, 2, 0.12345",
    "12.50, 0, 12.50"
  })
  void anAmountHasTheDecimalsOfTheCurrencyAndNothingElseHas(
      String amount, int decimals, String shown) throws JsonProcessingException {
    String plain = new BigDecimal(amount).toPlainString();

    assertThat(shown(PerennialMapper.presenting(true, decimals), amount))
        .isEqualTo(
            ("{'exposure':'%s','share':'%s','name':'Ada',"
                    + "'parts':[{'cost':{'amount':'%s','currency':'USD'}}]}")
                .formatted(shown, plain, shown)
                .replace((char) 39, (char) 34));
    assertThat(shown(PerennialMapper.presenting(false, decimals), amount))
        .contains("\"exposure\":\"%s\"".formatted(shown))
        .doesNotContain("Ada");
  }
}
