package io.perennial.platform.tier;

import io.perennial.platform.wiring.WrongSettingException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How customers are ranked; see {@link TieringPolicy}.
 *
 * @param scheme the tiers in use
 * @param windowMonths months over which a tiering run adds up net sales
 * @param abcCuts shares of all net sales down to which tiers A and B reach
 * @param fourLevelCuts shares of all net sales down to which tiers DIAMOND, PLATINUM and GOLD reach
 */
@ConfigurationProperties("perennial.policy.tier")
public record TieringSettings(
    @DefaultValue("ABC") TierScheme scheme,
    @DefaultValue("12") int windowMonths,
    @DefaultValue({"0.80", "0.95"}) List<BigDecimal> abcCuts,
    @DefaultValue({"0.50", "0.80", "0.95"}) List<BigDecimal> fourLevelCuts) {

  /** The documented defaults. */
  public static final TieringSettings DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("perennial.policy.tier", TieringSettings.class);

  /** How tiering runs rank by the scheme in use. */
  public TieringPolicy policy() {
    return policy(scheme);
  }

  /**
   * How they would rank by a scheme.
   *
   * @throws WrongSettingException when the cuts do not fit it
   */
  public TieringPolicy policy(TierScheme by) {
    try {
      return TieringPolicy.of(
          windowMonths,
          by.tiers(),
          switch (by) {
            case ABC -> abcCuts;
            case FOUR_LEVEL -> fourLevelCuts;
          });
    } catch (IllegalArgumentException e) {
      throw new WrongSettingException("perennial.policy.tier", this + ": " + e.getMessage(), e);
    }
  }
}
