package io.perennial.workbench.room.operations;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How the processes are set up, and what they do by themselves. */
@RestController
final class ServiceRoutes {

  private static final String SETTINGS = "/operations/settings";
  private static final String DUTIES = "/operations/duties";

  private final Doors doors;
  private final Pages pages;
  private final People people;

  ServiceRoutes(Doors doors, Pages pages, People people) {
    this.doors = doors;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping(SETTINGS)
  ResponseEntity<String> settings(HttpServletRequest request) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    List<ServicePage.Node<ServicePage.Setting>> nodes = new ArrayList<>();
    told(SETTINGS)
        .forEach((node, items) -> {
          List<ServicePage.Setting> settings = new ArrayList<>();
          items.forEach(item -> settings.add(setting(shell.texts(), item)));
          nodes.add(new ServicePage.Node<>(node, settings));
        });
    return pages.show(request, "operations/settings.jte", new ServicePage.Settings(shell, nodes));
  }

  @GetMapping(DUTIES)
  ResponseEntity<String> duties(HttpServletRequest request) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    List<ServicePage.Node<ServicePage.Duty>> nodes = new ArrayList<>();
    told(DUTIES)
        .forEach((node, items) -> {
          List<ServicePage.Duty> duties = new ArrayList<>();
          items.forEach(item -> duties.add(duty(shell.texts(), node, item)));
          nodes.add(new ServicePage.Node<>(node, duties));
        });
    return pages.show(request, "operations/duties.jte", new ServicePage.Duties(shell, nodes));
  }

  /** What each process says of itself, by its node: the two sides may be one process. */
  private Map<String, JsonNode> told(String path) {
    Map<String, JsonNode> told = new LinkedHashMap<>();
    for (JsonNode answer :
        List.of(
            doors.getFromCommands(people.current(), path).body(),
            doors.get(people.current(), path).body())) {
      told.put(answer.path("node").asText(), answer.path("items"));
    }
    return told;
  }

  private static ServicePage.Setting setting(Texts texts, JsonNode item) {
    String source = item.path("source").asText();
    return new ServicePage.Setting(
        item.path("name").asText(),
        item.path("secret").asBoolean()
            ? texts.of("operations.secret")
            : item.path("value").asText(""),
        item.path("usual").asText(""),
        texts.of("operations.source-" + source.toLowerCase(Locale.ROOT)),
        !source.equals("DEFAULT"),
        texts.sentence(item.path("meaning").asText()));
  }

  private static ServicePage.Duty duty(Texts texts, String node, JsonNode item) {
    String doneBy = item.path("doneBy").asText("");
    return new ServicePage.Duty(
        texts.of("operations.duty-" + item.path("name").asText()),
        texts.sentence(item.path("meaning").asText()),
        item.path("running").asBoolean(),
        !item.path("oneNode").asBoolean()
            ? texts.of("operations.every-node")
            : doneBy.isEmpty()
                ? texts.of("operations.no-node")
                : doneBy.equals(node) ? texts.of("operations.this-node") : doneBy);
  }
}
