package io.perennial.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.wiring.WrongSettingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;

class OperatorsConnectorComponentTest {

  @Test
  void aPortInUseNamesItsOwnSetting() throws IOException {
    InetAddress address = InetAddress.getLoopbackAddress();
    try (ServerSocket taken = new ServerSocket(0, 1, address)) {
      Connector connector = new OperatorsConnector(address, taken.getLocalPort()).connector();

      assertThatThrownBy(connector::start)
          .hasCauseInstanceOf(WrongSettingException.class)
          .cause()
          .hasMessageContaining("port " + taken.getLocalPort())
          .isInstanceOfSatisfying(
              WrongSettingException.class,
              e -> assertThat(e.setting()).isEqualTo("perennial.web.operators-port"));
    }
  }
}
