package io.perennial.platform.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.platform.wiring.WrongSettingException;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TieringSettingsComponentTest {
  private static TieringPolicy policy(Map<String, String> environment) {
    return new Binder(new MapConfigurationPropertySource(environment))
        .bindOrCreate("perennial.policy.tier", TieringSettings.class)
        .policy();
  }

  @Test
  void withoutSettingsThereAreThreeTiersOverTwelveMonths() {
    assertThat(policy(Map.of())).isEqualTo(TieringPolicy.defaults());
  }

  @Test
  void theSecondSchemeHasCutsOfItsOwn() {
    TieringPolicy policy =
        policy(
            Map.of(
                "perennial.policy.tier.scheme", "FOUR_LEVEL",
                "perennial.policy.tier.window-months", "6",
                "perennial.policy.tier.four-level-cuts", "0.4,0.7,0.9"));

    assertThat(policy.windowMonths()).isEqualTo(6);
    assertThat(policy.cuts())
        .containsExactly(
            new TierCut(Tier.DIAMOND, new BigDecimal("0.4")),
            new TierCut(Tier.PLATINUM, new BigDecimal("0.7")),
            new TierCut(Tier.GOLD, new BigDecimal("0.9")),
            new TierCut(Tier.STANDARD, BigDecimal.ONE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abc-cuts | 0.8",
        "abc-cuts | 0.95,0.80",
        "abc-cuts | 0.8,1.2",
        "window-months | 0",
        "window-months | 121"
      })
  void whatCannotCutIsNamed(String setting, String value) {
    assertThatThrownBy(() -> policy(Map.of("perennial.policy.tier." + setting, value)))
        .isInstanceOfSatisfying(
            WrongSettingException.class,
            wrong -> assertThat(wrong.setting()).isEqualTo("perennial.policy.tier"));
  }
}
