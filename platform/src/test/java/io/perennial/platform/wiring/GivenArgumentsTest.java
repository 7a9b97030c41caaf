package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GivenArgumentsTest {

  @ParameterizedTest
  @CsvSource({
    "--server.port=1, --server.port=2, server.port",
    "--server.port=1, --server.port=1, server.port",
    "--logging.level.root=info, --logging.level.root=debug, logging.level.root",
    "--perennial.web.body-limit=1MB, --perennial.web.bodyLimit=2MB, perennial.web.bodyLimit"
  })
  void whatIsGivenTwiceIsRefused(String first, String second, String setting) {
    assertThatThrownBy(() -> GivenArguments.check(first, second))
        .isInstanceOfSatisfying(
            WrongSettingException.class, e -> assertThat(e.setting()).isEqualTo(setting))
        .hasMessageContaining("given twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"server.port=1", "-server.port=1", "up", "--server.port", "--", "--=1"})
  void whatIsNoSettingWithAValueIsRefused(String argument) {
    assertThatThrownBy(() -> GivenArguments.check(argument))
        .isInstanceOf(WrongSettingException.class)
        .hasMessageContaining("--name=value");
  }

  @Test
  void eachSettingOnceIsTaken() {
    assertThatCode(() ->
            GivenArguments.check("--server.port=1", "--server.address=::1", "--debug", "--a.b="))
        .doesNotThrowAnyException();
  }
}
