package io.perennial.command.salestarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.perennial.command.RefusedException;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.salestarget.TargetSplitKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SplitsRuleTest {
  private static void assertFigures(String part, Map<String, String> figures) {
    ReportingCurrency currency = ReportingCurrency.defaults();
    SplitsRule rule =
        new SplitsRule(
            2024,
            SalesTargetFacts.figures("100.00").toFigures(currency, "/figures"),
            List.of(
                SalesTargetFacts.split(TargetSplitKind.REGION, SalesTargetFacts.part("north", part))
                    .toSplit(currency, "/splits/0")));

    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> rule.check(customerId -> true))
        .satisfies(refused ->
            assertThat(refused.<RefusedException.Details>getDetails())
                .hasValueSatisfying(details -> assertThat(details.figures()).isEqualTo(figures)));
  }

  @Test
  void whatIsMissingIsAFigureForPrograms() {
    assertFigures("99.50", Map.of("parts", "99.50", "whole", "100.00", "missing", "0.50"));
  }

  @Test
  void whatIsTooMuchIsMissingBelowNothing() {
    assertFigures("101.00", Map.of("parts", "101.00", "whole", "100.00", "missing", "-1.00"));
  }
}
