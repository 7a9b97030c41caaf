package io.perennial.workbench.page;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Keeps how a person wants pages to be: the language, light or dark. */
@RestController
final class ChoiceRoutes {

  private static final Duration YEAR = Duration.ofDays(365);
  private static final Map<String, String> COOKIES =
      Map.of("language", Pages.LANGUAGE, "theme", Pages.THEME);

  @PostMapping("/choose/{choice}/{value:[a-z]{2,8}}")
  ResponseEntity<Void> choose(
      @PathVariable String choice, @PathVariable String value, @RequestParam String back) {
    String cookie = COOKIES.get(choice);
    if (cookie == null) {
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(
            HttpHeaders.SET_COOKIE,
            ResponseCookie.from(cookie, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .maxAge(YEAR)
                .build()
                .toString())
        .header(HttpHeaders.LOCATION, ours(back))
        .build();
  }

  /** The address to go back to where it is one of our own, else where a day begins. */
  static String ours(String address) {
    return address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0
        ? address
        : "/today";
  }
}
