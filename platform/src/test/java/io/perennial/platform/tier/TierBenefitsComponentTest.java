package io.perennial.platform.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.customer.standing.Tier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TierBenefitsComponentTest {

  private static TierBenefits bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("perennial.policy.tier", TierBenefitSettings.class)
        .benefits();
  }

  @Test
  void theDefaultsOfTheSettingsAreTheHandbooks() {
    assertThat(bound(Map.of()).text()).isEqualTo(TierBenefits.STANDARD.text());
  }

  @Test
  void aTierIsGivenWhatItsSettingNames() {
    TierBenefits benefits =
        bound(
            Map.of(
                "perennial.policy.tier.entitlements.c",
                "ROUND_TABLE,PRIORITY_SUPPLY,ROUND_TABLE",
                "perennial.policy.tier.entitlements.gold",
                "",
                "perennial.policy.tier.goodwill-share.c",
                "0.15"));
    assertThat(benefits.entitlementsOf(Tier.C))
        .containsExactly(Entitlement.PRIORITY_SUPPLY, Entitlement.ROUND_TABLE);
    assertThat(benefits.entitlementsOf(Tier.GOLD)).isEmpty();
    assertThat(benefits.goodwillShareOf(Tier.C)).isEqualTo("0.15");
    assertThat(benefits.text()).isNotEqualTo(TierBenefits.STANDARD.text());
  }

  @ParameterizedTest
  @EnumSource
  void everyTierHasAShareOfAtLeastATenthAndAtMostThree(Tier tier) {
    assertThat(TierBenefits.STANDARD.goodwillShareOf(tier))
        .isBetween(new BigDecimal("0.10"), new BigDecimal("0.30"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01"})
  void aShareIsAPartOfTheLoss(String share) {
    Map<Tier, List<Entitlement>> none = Map.of();
    Map<Tier, BigDecimal> shares = Map.of(Tier.A, new BigDecimal(share));
    assertThatThrownBy(() -> new TierBenefits(none, shares))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The goodwill share of tier A is from 0 to 1");
  }
}
