package io.perennial.platform.receivables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ReceivablesSettingsComponentTest {

  private static ReceivablesPolicy bound(Map<String, String> settings) {
    return new Binder(new MapConfigurationPropertySource(settings))
        .bindOrCreate("perennial.policy.credit", ReceivablesSettings.class)
        .policy();
  }

  private static ReceivablesPolicy warningAbove(String share) {
    return bound(Map.of("perennial.policy.credit.receivables-warning-share", share));
  }

  @Test
  void theDefaultIsTheStandard() {
    assertThat(bound(Map.of())).isEqualTo(ReceivablesPolicy.STANDARD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "0.45", "1"})
  void aShareLiesBetweenNoneAndAll(String share) {
    assertThat(warningAbove(share).warningShare()).isEqualTo(share);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.01", "1.01", "30"})
  void whatIsNoShareIsRefused(String share) {
    assertThatThrownBy(() -> warningAbove(share)).isInstanceOf(IllegalArgumentException.class);
  }
}
