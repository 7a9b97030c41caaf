package io.perennial.workbench.page;

import io.perennial.workbench.signin.Looking;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows personal data to whoever says why, and masks it again. */
@RestController
final class LookingRoutes {

  private static final int LONGEST_REASON = 300;

  private final Clock clock;

  LookingRoutes(Clock clock) {
    this.clock = clock;
  }

  @PostMapping("/personal/show")
  ResponseEntity<Void> show(
      HttpServletRequest request, @RequestParam String reason, @RequestParam String back) {
    String why = reason.strip();
    if (!why.isEmpty() && why.length() <= LONGEST_REASON) {
      Looking.begin(request, why, clock.instant());
    }
    return back(back);
  }

  @PostMapping("/personal/mask")
  ResponseEntity<Void> mask(HttpServletRequest request, @RequestParam String back) {
    Looking.end(request);
    return back(back);
  }

  private static ResponseEntity<Void> back(String address) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, ChoiceRoutes.ours(address))
        .build();
  }
}
