package io.perennial.workbench.signin;

import io.perennial.localtokens.SignInLinks;
import io.perennial.workbench.WorkbenchSettings;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.SignInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where people come in. */
@RestController
final class SignInRoutes {

  private final @Nullable SignInLinks links;
  private final WorkbenchSettings settings;
  private final Clock clock;
  private final Pages pages;
  private final HttpSessionSecurityContextRepository sessions =
      new HttpSessionSecurityContextRepository();

  SignInRoutes(
      ObjectProvider<SignInLinks> links, WorkbenchSettings settings, Clock clock, Pages pages) {
    this.links = links.getIfAvailable();
    this.settings = settings;
    this.clock = clock;
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<Void> start() {
    return seeOther("/today");
  }

  /** By a link, whose key is gone from the address at once. */
  @GetMapping("/sign-in")
  ResponseEntity<?> signIn(
      @RequestParam(required = false) @Nullable String key,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    if (key == null || links == null) {
      return page(request, HttpStatus.OK, key != null);
    }
    Optional<SignInLinks.Grant> grant = links.redeem(key, clock.instant());
    if (grant.isEmpty()) {
      return page(request, HttpStatus.FORBIDDEN, true);
    }
    if (request.getSession(false) != null) {
      request.getSession().invalidate(); // who comes in gets a session of its own
    }
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        new PersonAuthentication(
            new LocalPerson(
                settings.dataDirectory(), clock, grant.get().actor(), grant.get().scopes())));
    sessions.saveContext(context, request, response);
    return seeOther("/today");
  }

  private ResponseEntity<String> page(HttpServletRequest request, HttpStatus status, boolean used) {
    return pages.show(
        status,
        request,
        "sign-in.jte",
        new SignInPage(pages.outside(request), used, links == null));
  }

  private static ResponseEntity<Void> seeOther(String path) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).header(HttpHeaders.LOCATION, path).build();
  }
}
