package io.perennial.platform.web;

import io.perennial.platform.document.DocumentStoreUnavailableException;
import io.perennial.platform.eventstore.EventLogUnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Turns every exception that leaves an endpoint into a problem, and tells no more than that. */
@RestControllerAdvice
final class ProblemAdvice {

  private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

  /** Statuses of requests that are refused before their body is read. */
  private static final Set<Integer> UNREAD = Set.of(404, 405, 406, 415);

  private final WebSettings settings;

  ProblemAdvice(WebSettings settings) {
    this.settings = settings;
  }

  /** Null when nobody is there to be answered. */
  @ExceptionHandler(Exception.class)
  @Nullable ResponseEntity<byte[]> answer(
      Exception exception, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    boolean begun = response.isCommitted();
    if (exception instanceof AsyncRequestNotUsableException
        || (begun && exception instanceof IOException)) {
      log.debug("The caller is gone", exception);
      return null;
    }
    if (begun) {
      throw exception; // cuts the connection: half an answer must not look like a whole one
    }
    HttpHeaders headers = new HttpHeaders();
    if (exception instanceof ErrorResponse error) {
      // Allow of a 405, Accept of a 415
      headers.addAll(error.getHeaders());
    }
    Problem problem = problem(exception);
    boolean later = problem.status() == 503 || problem.status() == 429;
    if (later
        && !headers.containsHeader(HttpHeaders.RETRY_AFTER)
        && !response.containsHeader(HttpHeaders.RETRY_AFTER)) {
      headers.set(HttpHeaders.RETRY_AFTER, Long.toString(settings.retryAfter().toSeconds()));
    }
    if (UNREAD.contains(problem.status()) && ProblemWriter.hasBody(request)) {
      headers.set(HttpHeaders.CONNECTION, "close");
    }
    return ProblemWriter.entity(problem, headers);
  }

  private static Problem problem(Exception exception) {
    BodyTooLargeException tooLarge = cause(exception, BodyTooLargeException.class);
    if (tooLarge != null) {
      return Problems.bodyTooLarge(tooLarge.limit());
    }
    if (cause(exception, BodyTooSlowException.class) != null
        || cause(exception, SocketTimeoutException.class) != null) {
      return Problems.tooSlow();
    }
    return switch (exception) {
      case ProblemException ours -> ours.problem();
      case ErrorResponse error -> ofSpring(error);
      case HttpMessageNotReadableException unreadable ->
          Problems.ofStatus(400, "The body cannot be read");
      case TypeMismatchException mismatch ->
          Problems.ofStatus(400, "A part of the address or a parameter is not of its type");
      case UnsupportedCharsetException charset -> Problems.ofStatus(415, "The body must be UTF-8");
      case IllegalCharsetNameException charset -> Problems.ofStatus(415, "The body must be UTF-8");
      case InvalidMediaTypeException mediaType ->
          Problems.ofStatus(415, "The Content-Type cannot be read");
      case RequestRejectedException rejected ->
          Problems.ofStatus(400, "The request has characters that are not allowed");
      case InvalidParameterException unreadable ->
          Problems.ofStatus(400, "The query string cannot be read");
      case AccessDeniedException denied ->
          Problems.ofStatus(403, "The token lacks the scope that this door asks for");
      case DocumentStoreUnavailableException store -> outOfReach(store);
      case EventLogUnavailableException events -> outOfReach(events);
      case IOException cut -> {
        log.debug("The request broke off", cut);
        yield Problems.ofStatus(400, "The request broke off");
      }
      default -> {
        log.error("A request failed", exception);
        yield Problems.internal();
      }
    };
  }

  private static Problem outOfReach(RuntimeException store) {
    log.warn("A store is out of reach: {}", store.getMessage());
    return Problems.unavailable();
  }

  private static Problem ofSpring(ErrorResponse error) {
    int status = error.getStatusCode().value();
    return switch (status) {
      case 404 -> Problems.ofStatus(404, "Nothing is served under this address");
      case 405 -> Problems.ofStatus(405, "The Allow header names the methods that are");
      case 406 -> Problems.ofStatus(406, "None of the media types asked for can be produced");
      case 415 -> Problems.ofStatus(415, "The body's media type or charset is not one we read");
      default -> {
        if (status >= 500 && status != 503) {
          log.error("A request failed", (Exception) error);
          yield Problems.internal();
        }
        yield Problems.ofStatus(status, "The request does not fit what this address takes");
      }
    };
  }

  private static <T extends Throwable> @Nullable T cause(Throwable thrown, Class<T> type) {
    Throwable current = thrown;
    for (int depth = 0; current != null && depth < 10; depth++) {
      if (type.isInstance(current)) {
        return type.cast(current);
      }
      current = current.getCause();
    }
    return null;
  }
}
