package io.perennial.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts the request's correlation into the log's context and into the answer. */
final class CorrelationFilter extends OncePerRequestFilter {

  private static final String CORRELATION_ID = "correlationId";
  private static final String TRACE_ID = "traceId";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Correlation correlation = Correlation.attach(request);
    response.setHeader(Correlation.CORRELATION_HEADER, correlation.correlationId());
    MDC.put(CORRELATION_ID, correlation.correlationId());
    String traceId = correlation.traceId();
    if (traceId != null) {
      MDC.put(TRACE_ID, traceId);
    }
    try {
      chain.doFilter(request, response);
    } finally {
      MDC.remove(CORRELATION_ID);
      MDC.remove(TRACE_ID);
    }
  }
}
