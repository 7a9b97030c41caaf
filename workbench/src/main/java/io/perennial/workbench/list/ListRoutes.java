package io.perennial.workbench.list;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.page.Files;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list of any view, and all of it as a file. */
@RestController
final class ListRoutes {

  private static final int COLUMNS = 12;

  private final Lists lists;
  private final Interface described;
  private final Pages pages;
  private final People people;
  private final Files files;

  ListRoutes(Lists lists, Interface described, Doors doors, Pages pages, People people) {
    this.lists = lists;
    this.described = described;
    this.pages = pages;
    this.people = people;
    this.files = new Files(doors);
  }

  /** A view that no room shows in its own way. */
  @GetMapping("/lists/{view}")
  ResponseEntity<String> list(
      HttpServletRequest request,
      @PathVariable String view,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.ANALYSES, request);
    Person person = people.current();
    Interface.View about = described.view(person, view).orElseThrow(Problems::notFound);
    Texts texts = shell.texts();
    List<Interface.Column> main = about.tables().getFirst().columns();
    List<Lists.Column> columns =
        main.stream()
            .limit(COLUMNS)
            .map(column ->
                new Lists.Column(
                    texts.name(column.name()),
                    column.name().replace('_', '/'),
                    about.sort().contains(column.name()) ? column.name() : null,
                    column.type()))
            .toList();
    return pages.show(
        request,
        "list/list-page.jte",
        new ListPage(
            shell,
            lists.list(
                person,
                texts,
                view,
                request.getRequestURI(),
                given,
                columns,
                main.getFirst().name())));
  }

  @GetMapping("/files/views/{view}")
  void file(
      HttpServletResponse response,
      @PathVariable String view,
      @RequestParam Map<String, String> given)
      throws IOException {
    files.pass(people.current(), "/views/" + Doors.segment(view), given, response);
  }
}
