package io.perennial.workbench.room.today;

import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How things stand today, and what is to be done. */
@RestController
final class TodayRoutes {

  private final Tiles tiles;
  private final Companies companies;
  private final Pages pages;
  private final People people;

  TodayRoutes(Doors doors, Companies companies, Pages pages, People people) {
    this.tiles = new Tiles(doors);
    this.companies = companies;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping("/today")
  ResponseEntity<String> today(HttpServletRequest request) {
    Shell shell = pages.in(Room.TODAY, request);
    Person person = people.current();
    LocalDate today = companies.today(person);
    Tiles.Day day = tiles.day(person, shell.texts(), today);
    return pages.show(
        request,
        "today/today.jte",
        new TodayPage(
            shell,
            shell.texts().date(today),
            day.tiles(),
            day.work().own(),
            day.work().toDos(),
            day.work().further(),
            day.work().own()
                ? Doors.path("/lists/todos", Map.of("person", person.name()))
                : Doors.path("/figures/todos/due", Map.of("within", "30")),
            "/figures/todos/workload",
            day.tables()));
  }
}
