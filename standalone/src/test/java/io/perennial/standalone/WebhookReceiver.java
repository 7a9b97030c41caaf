package io.perennial.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A service on this machine that is sent events and takes them all. */
final class WebhookReceiver implements AutoCloseable {

  private static final byte[] KEY =
      "thirty-two bytes of a test's own".getBytes(StandardCharsets.UTF_8);

  /** What it checks signatures by. */
  static final String SECRET = "whsec_" + Base64.getEncoder().encodeToString(KEY);

  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;

  /**
   * What it was sent.
   *
   * @param id of the event
   * @param timestamp when it was sent
   * @param signature over both and the body
   * @param body the event
   */
  record Delivery(String id, String timestamp, String signature, String body) {

    boolean isSigned() throws GeneralSecurityException {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
      byte[] signed =
          mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
      return signature.equals("v1," + Base64.getEncoder().encodeToString(signed));
    }
  }

  private WebhookReceiver(HttpServer server) {
    this.server = server;
  }

  static WebhookReceiver start() throws IOException {
    WebhookReceiver receiver =
        new WebhookReceiver(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    receiver.listen();
    return receiver;
  }

  private void listen() {
    server.createContext(
        "/events",
        exchange -> {
          deliveries.add(
              new Delivery(
                  exchange.getRequestHeaders().getFirst("webhook-id"),
                  exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                  exchange.getRequestHeaders().getFirst("webhook-signature"),
                  new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.setExecutor(threads);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port() + "/events";
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
