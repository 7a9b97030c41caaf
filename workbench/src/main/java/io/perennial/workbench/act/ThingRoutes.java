package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Flat;
import io.perennial.workbench.figure.Plain;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Whatever commands are about and no room shows in a way of its own. */
@RestController
final class ThingRoutes {

  /** Where it is shown, with the family and the identifier behind it. */
  static final String PATH = "/things/";

  private static final Set<String> OF_SALES =
      Set.of("sales-days", "sales-targets", "sales-meetings", "market-reports");

  private final Commands commands;
  private final Documents documents;
  private final Plain plain;
  private final Pages pages;
  private final People people;

  ThingRoutes(Commands commands, Documents documents, Doors doors, Pages pages, People people) {
    this.commands = commands;
    this.documents = documents;
    this.plain = new Plain(doors);
    this.pages = pages;
    this.people = people;
  }

  /** All that is known of it, and what the person may do to it. */
  @GetMapping(PATH + "{family:[a-z-]+}/{id}")
  ResponseEntity<String> thing(
      HttpServletRequest request, @PathVariable String family, @PathVariable String id) {
    Person person = people.current();
    Shell shell = pages.in(OF_SALES.contains(family) ? Room.SALES : Room.ANALYSES, request);
    Texts texts = shell.texts();
    List<JsonNode> known = documents.of(person, family, id);
    if (known.isEmpty()) {
      throw Problems.notFound();
    }
    List<Command> those =
        person.may("commands")
            ? commands.all(person).stream()
                .filter(each -> each.family().equals(family) && !each.creation())
                .toList()
            : List.of();
    String place = Documents.place(family, id);
    Flat document = Flat.of(known.getFirst());
    return pages.show(
        request,
        "act/thing.jte",
        new ThingPage(
            shell,
            texts.name(Documents.view(family)),
            id,
            place.startsWith(PATH) ? null : place,
            // the title says which it is
            Plain.facts(texts, document.single()).stream().skip(1).toList(),
            plain.tables(person, texts, document),
            Acts.menu(texts, those, Doors.segment(id) + "/", "")));
  }
}
