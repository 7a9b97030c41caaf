package io.perennial.query.frozen;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * How much of the past is kept to be asked, settings under {@code perennial.frozen}.
 *
 * @param generations frozen generations that there are, or that are being folded, at most
 * @param documents documents in them, all together, at most; one is kept whatever its size
 * @param kept time that one is kept after it was last asked for
 * @param unused time that one has not been asked for after which it may go to make room
 * @param age age up to which one is served to which something recorded since may belong; it is
 *     folded again then
 * @param memory memory for the documents that are held while they are folded, all together
 */
@ConfigurationProperties("perennial.frozen")
public record FrozenSettings(
    @DefaultValue("8") int generations,
    @DefaultValue("5000000") long documents,
    @DefaultValue("1h") Duration kept,
    @DefaultValue("1m") Duration unused,
    @DefaultValue("10m") Duration age,
    @DefaultValue("64MB") DataSize memory) {

  /** The documented defaults. */
  public static final FrozenSettings DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("perennial.frozen", FrozenSettings.class);

  public FrozenSettings {
    if (generations < 1) {
      throw new IllegalArgumentException("generations must be at least 1");
    }
    if (documents < 1) {
      throw new IllegalArgumentException("documents must be at least 1");
    }
    if (!kept.isPositive()) {
      throw new IllegalArgumentException("kept must be positive");
    }
    if (unused.isNegative()) {
      throw new IllegalArgumentException("unused must not be negative");
    }
    if (age.isNegative()) {
      throw new IllegalArgumentException("age must not be negative");
    }
    if (memory.toBytes() < 1) {
      throw new IllegalArgumentException("memory must be at least 1 byte");
    }
  }
}
