package io.perennial.workbench.page;

import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Problem;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Says in words what a door has refused, and what is not there. */
@RestControllerAdvice
final class Refused {

  private static final Logger log = LoggerFactory.getLogger(Refused.class);

  private final Pages pages;

  Refused(Pages pages) {
    this.pages = pages;
  }

  @ExceptionHandler(DoorException.class)
  ResponseEntity<String> refused(DoorException exception, HttpServletRequest request) {
    return page(exception.problem(), request);
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<String> failed(Exception exception, HttpServletRequest request) {
    if (exception instanceof ErrorResponse error) {
      return page(
          new Problem(error.getStatusCode().value(), null, null, null, null, null), request);
    }
    log.error("A page has failed", exception);
    return page(new Problem(500, null, null, null, null, null), request);
  }

  /** What could not be shown, and why. */
  ResponseEntity<String> page(Problem problem, HttpServletRequest request) {
    return pages.show(
        HttpStatusCode.valueOf(problem.status()),
        request,
        "refused.jte",
        new RefusedPage(pages.beside(request), problem, isThereSoon(problem, request)));
  }

  private static boolean isThereSoon(Problem problem, HttpServletRequest request) {
    return problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()
        && request.getMethod().equals(HttpMethod.GET.name());
  }
}
