package io.perennial.workbench.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * That somebody looks at personal data for a while, and why. It is kept in the session; each look
 * is logged with the reason where the data is.
 *
 * @param reason why
 * @param until until when
 */
public record Looking(String reason, Instant until) implements Serializable {

  /** For how long data is shown until it is asked why again. */
  public static final Duration WHILE = Duration.ofMinutes(15);

  private static final String KEY = Looking.class.getName();

  /** Begins for the session of a request. */
  public static void begin(HttpServletRequest request, String reason, Instant now) {
    request.getSession().setAttribute(KEY, new Looking(reason, now.plus(WHILE)));
  }

  /** Ends for the session of a request. */
  public static void end(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(KEY);
    }
  }

  /** What holds for the request that this thread answers. */
  public static Optional<Looking> current(Instant now) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes answered
        ? of(answered.getRequest(), now)
        : Optional.empty();
  }

  private static Optional<Looking> of(HttpServletRequest request, Instant now) {
    HttpSession session = request.getSession(false);
    return session != null
            && session.getAttribute(KEY) instanceof Looking looking
            && now.isBefore(looking.until)
        ? Optional.of(looking)
        : Optional.empty();
  }
}
