package io.perennial.platform.web;

import io.perennial.platform.wiring.WrongSettingException;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.http11.Http11NioProtocol;

/**
 * A connector with threads of its own for health, metrics and operations, so that they are answered
 * while the doors are busy. Other doors are not served there.
 */
final class OperatorsConnector {

  private static final int THREADS = 16;
  private static final int CONNECTIONS = 200;
  private static final int TIMEOUT_MILLIS = 5_000;
  private static final String PORT = "perennial.web.operators-port";
  private static final List<String> PATHS = List.of("/actuator", "/operations");

  private final Connector connector;

  /**
   * @param port 0 for a free one
   */
  OperatorsConnector(InetAddress address, int port) {
    Http11NioProtocol protocol = new Http11NioProtocol();
    protocol.setAddress(address);
    protocol.setMaxThreads(THREADS);
    protocol.setMinSpareThreads(2);
    protocol.setMaxConnections(CONNECTIONS);
    protocol.setConnectionTimeout(TIMEOUT_MILLIS);
    connector = new NamedConnector(protocol);
    connector.setPort(port);
    connector.setProperty("bindOnInit", "false");
    connector.setThrowOnFailure(true);
  }

  Connector connector() {
    return connector;
  }

  /** The port it listens on, once it does. */
  int port() {
    return connector.getLocalPort();
  }

  /** Refuses what is not for operators. */
  ValveBase valve() {
    return new ForOperators();
  }

  /**
   * Says which setting is wrong when it cannot listen; the server would blame the port of the
   * doors.
   */
  private static final class NamedConnector extends Connector {

    private NamedConnector(Http11NioProtocol protocol) {
      super(protocol);
    }

    @Override
    protected void startInternal() throws LifecycleException {
      try {
        super.startInternal();
      } catch (LifecycleException e) {
        if (e.getCause() instanceof BindException bind) {
          throw new WrongSettingException(
              PORT,
              "the connector for operators cannot listen on port %d (%s); end what listens there,"
                      .formatted(getPort(), bind.getMessage())
                  + " or name another one by --web.operators-port");
        }
        throw e;
      }
    }
  }

  private final class ForOperators extends ValveBase {

    private ForOperators() {
      super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
      String path = request.getRequestURI();
      if (request.getConnector() == connector && PATHS.stream().noneMatch(path::startsWith)) {
        ProblemWriter.write(
            response,
            Problems.ofStatus(404, "Only health, metrics and operations are served at this port"));
        return;
      }
      getNext().invoke(request, response);
    }
  }
}
