package io.perennial.platform.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for no body that nobody reads: a refused request's body is dropped as far as it has
 * arrived, and the connection ends where there is more to come. Otherwise whoever sends slowly
 * would hold a thread without a token.
 */
final class UnreadBodyValve extends ValveBase {

  private static final Logger log = LoggerFactory.getLogger(UnreadBodyValve.class);

  UnreadBodyValve() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    getNext().invoke(request, response);
    if (request.isAsync() || response.getStatus() < 400 || isRead(request)) {
      return;
    }
    dropWhatHasArrived(request);
    if (!isRead(request)) {
      request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
  }

  private static boolean isRead(Request request) {
    AtomicBoolean read = new AtomicBoolean();
    request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
    return read.get();
  }

  /** In chunks more may be announced than has arrived, and reading might wait for it. */
  private static void dropWhatHasArrived(Request request) {
    if (request.getContentLengthLong() < 0) {
      return;
    }
    byte[] dropped = new byte[8192];
    try {
      InputStream body = request.getStream();
      int available = available(request);
      while (available > 0) {
        if (body.read(dropped, 0, Math.min(available, dropped.length)) < 0) {
          return;
        }
        available = available(request);
      }
    } catch (IOException e) {
      log.debug("The caller is gone", e);
    }
  }

  private static int available(Request request) {
    request.getCoyoteRequest().action(ActionCode.AVAILABLE, Boolean.TRUE);
    return request.getCoyoteRequest().getAvailable();
  }
}
