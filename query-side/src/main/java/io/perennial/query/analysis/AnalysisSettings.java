package io.perennial.query.analysis;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/**
 * How analyses are run and kept, settings under {@code perennial.analyses}.
 *
 * @param waiting runs that wait or are worked out at the same time, at most
 * @param kept runs of each analysis that are kept, the newest; the newest one with a result stays
 *     in any case
 * @param lease time without a sign of life after which a run is taken for dead
 * @param patience time that a run waits for room for the past that it reads
 * @param refit time after which models are fitted again when events have come; zero for never
 * @param refitAfterStart time after its start before a node begins to fit models
 * @param draws draws of the parametric bootstrap by which intervals are made
 */
@ConfigurationProperties("perennial.analyses")
public record AnalysisSettings(
    @DefaultValue("10") int waiting,
    @DefaultValue("100") int kept,
    @DefaultValue("30s") Duration lease,
    @DefaultValue("30m") Duration patience,
    @DefaultValue("7d") Duration refit,
    @DefaultValue("10m") Duration refitAfterStart,
    @DefaultValue("100") int draws) {

  /** The documented defaults. */
  public static final AnalysisSettings DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("perennial.analyses", AnalysisSettings.class);

  public AnalysisSettings {
    if (waiting < 1) {
      throw new IllegalArgumentException("waiting must be at least 1");
    }
    if (kept < 1) {
      throw new IllegalArgumentException("kept must be at least 1");
    }
    if (!lease.isPositive()) {
      throw new IllegalArgumentException("lease must be positive");
    }
    if (!patience.isPositive()) {
      throw new IllegalArgumentException("patience must be positive");
    }
    if (refit.isNegative()) {
      throw new IllegalArgumentException("refit must not be negative");
    }
    if (refitAfterStart.isNegative()) {
      throw new IllegalArgumentException("refit-after-start must not be negative");
    }
    if (draws < 20 || draws > 1000) {
      throw new IllegalArgumentException("draws must be from 20 to 1000");
    }
  }
}
