package io.perennial.workbench.room.today;

import io.perennial.workbench.figure.Panels;
import io.perennial.workbench.figure.Panels.Wanted;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How things stand today, and what is to be done. */
@RestController
public final class TodayRoutes {

  private static final List<Wanted> PANELS =
      List.of(
          Wanted.of("customer", "totals"),
          Wanted.of("churn", "at-risk"),
          Wanted.of("receivables", "breaches"),
          Wanted.of("complaint", "open"),
          Wanted.of("todos", "due"));

  private final Panels panels;
  private final Pages pages;
  private final People people;

  TodayRoutes(Panels panels, Pages pages, People people) {
    this.panels = panels;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping("/today")
  ResponseEntity<String> today(HttpServletRequest request) {
    Shell shell = pages.in(Room.TODAY, request);
    return pages.show(
        request,
        "today/today.jte",
        new TodayPage(shell, panels.panels(people.current(), shell.texts(), PANELS)));
  }
}
