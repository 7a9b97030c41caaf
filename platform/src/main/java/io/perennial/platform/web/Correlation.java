package io.perennial.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a request belongs.
 *
 * @param correlationId shared by everything that belongs to one undertaking; the caller's, else
 *     made for the request
 * @param causationId what made the caller ask, if it says so
 * @param traceParent the caller's W3C trace context, if it sent a valid one
 */
public record Correlation(
    String correlationId, @Nullable String causationId, @Nullable String traceParent) {

  /** Carries the correlation id, both ways. */
  public static final String CORRELATION_HEADER = "X-Correlation-Id";

  /** Carries what made the caller ask. */
  public static final String CAUSATION_HEADER = "X-Causation-Id";

  /** Carries the W3C trace context. */
  public static final String TRACE_PARENT_HEADER = "traceparent";

  private static final String ATTRIBUTE = Correlation.class.getName();
  private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
  private static final Pattern TRACE_PARENT =
      Pattern.compile(
          "(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** The correlation of a request that has passed the filter. */
  public static Correlation of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Correlation known ? known : attach(request);
  }

  static Correlation attach(HttpServletRequest request) {
    String correlationId = header(request, CORRELATION_HEADER, ID);
    Correlation correlation =
        new Correlation(
            correlationId == null ? Identities.random() : correlationId,
            header(request, CAUSATION_HEADER, ID),
            header(request, TRACE_PARENT_HEADER, TRACE_PARENT));
    request.setAttribute(ATTRIBUTE, correlation);
    return correlation;
  }

  /** The trace's id within the trace context. */
  @Nullable String traceId() {
    return traceParent == null ? null : traceParent.substring(3, 35);
  }

  /** A header that is not well-formed is as if it had not been sent. */
  private static @Nullable String header(HttpServletRequest request, String name, Pattern pattern) {
    String value = request.getHeader(name);
    return value != null && pattern.matcher(value).matches() ? value : null;
  }
}
