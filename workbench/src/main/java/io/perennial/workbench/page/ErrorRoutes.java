package io.perennial.workbench.page;

import io.perennial.workbench.door.Problem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Says in words what is refused in front of all pages, such as a form of a session that is over.
 */
@RestController
final class ErrorRoutes implements ErrorController {

  private final Refused refused;

  ErrorRoutes(Refused refused) {
    this.refused = refused;
  }

  @RequestMapping("/error")
  ResponseEntity<String> error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
            ? told
            : HttpStatus.NOT_FOUND.value();
    return refused.page(new Problem(status, null, null, null, null, null), request);
  }
}
