package io.perennial.query.web;

import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.web.Presenter.Presenters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells who asks for the past how far it is, before problems are looked for. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FreezingAdvice {

  private final Presenters presenters;

  FreezingAdvice(Presenters presenters) {
    this.presenters = presenters;
  }

  @ExceptionHandler(StillFreezingException.class)
  ResponseEntity<byte[]> answer(StillFreezingException freezing, HttpServletRequest request) {
    FrozenGeneration frozen = freezing.frozen();
    String query = request.getQueryString();
    String again = request.getRequestURI() + (query == null ? "" : "?" + query);
    return presenters
        .ofCaller()
        .entity(
            HttpStatus.ACCEPTED,
            Map.of(
                HttpHeaders.RETRY_AFTER,
                Long.toString(FreezingProgress.secondsLeft(frozen)),
                HttpHeaders.LOCATION,
                again),
            FreezingProgress.of(frozen, again));
  }
}
