package io.perennial.workbench.room.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.page.Note;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Services that are sent events, and what could not be delivered to them. */
@RestController
final class DeliveryRoutes {

  private static final String DOOR = "/operations/subscriptions";
  private static final String ADDRESS = "/operations/deliveries";

  private final Doors doors;
  private final Pages pages;
  private final People people;

  DeliveryRoutes(Doors doors, Pages pages, People people) {
    this.doors = doors;
    this.pages = pages;
    this.people = people;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> deliveries(HttpServletRequest request) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    List<DeliveriesPage.Subscription> subscriptions = new ArrayList<>();
    for (JsonNode item : doors.get(people.current(), DOOR).body().path("items")) {
      subscriptions.add(subscription(shell.texts(), item));
    }
    return pages.show(
        request, "operations/deliveries.jte", new DeliveriesPage(shell, subscriptions));
  }

  /** Sends events to a service; what it is known by is shown once. */
  @PostMapping(ADDRESS)
  ResponseEntity<Void> subscribe(
      HttpServletRequest request,
      @RequestParam String url,
      @RequestParam(defaultValue = "") String families,
      @RequestParam(defaultValue = "false") boolean personal) {
    ObjectNode body = doors.mapper().createObjectNode().put("url", url.strip());
    if (!families.isBlank()) {
      for (String family : families.split(",", -1)) {
        body.withArray("families").add(family.strip());
      }
    }
    body.put("personal", personal);
    JsonNode made = doors.post(people.current(), DOOR, body, Map.of()).body();
    Texts texts = pages.texts(request);
    return Backs.back(
        pages,
        request,
        new Note(texts.of("operations.secret-once", made.path("secret").asText()), List.of()),
        ADDRESS);
  }

  @GetMapping(ADDRESS + "/{id}")
  ResponseEntity<String> delivery(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String cursor) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    Texts texts = shell.texts();
    Person person = people.current();
    String path = DOOR + "/" + Doors.segment(id);
    JsonNode subscription = doors.get(person, path).body();
    JsonNode page =
        doors
            .get(
                person,
                Doors.path(
                    path + "/deliveries", cursor == null ? Map.of() : Map.of("cursor", cursor)))
            .body();
    Cells cells = new Cells(texts);
    List<DeliveryPage.Undelivered> undelivered = new ArrayList<>();
    for (JsonNode item : page.path("items")) {
      String customer = item.path("customerId").asText();
      String state = item.path("state").asText();
      undelivered.add(
          new DeliveryPage.Undelivered(
              customer,
              "/history/customers/" + Doors.segment(customer),
              texts.number(item.path("position").asLong()),
              item.path("position").asText(),
              item.path("eventId").asText(),
              Doors.path(
                  "/history/events/" + Doors.segment(item.path("eventId").asText()),
                  Map.of("customer", customer)),
              texts.of("operations.delivery-" + state),
              texts.number(item.path("attempts").asLong()),
              item.path("failure").asText(""),
              cells.cell("nextTry", item.get("nextTry"), null).text(),
              !state.equals("waiting")));
    }
    JsonNode next = page.path("next");
    return pages.show(
        request,
        "operations/delivery.jte",
        new DeliveryPage(
            shell,
            subscription(texts, subscription),
            undelivered,
            next.isTextual()
                ? Doors.path(ADDRESS + "/" + Doors.segment(id), Map.of("cursor", next.asText()))
                : ""));
  }

  @PostMapping(ADDRESS + "/{id}/{act:pause|resume|retry}")
  ResponseEntity<Void> act(
      HttpServletRequest request, @PathVariable String id, @PathVariable String act) {
    String path = DOOR + "/" + Doors.segment(id) + "/" + act;
    doors.post(people.current(), path, null, Map.of());
    return done(request, "delivery-done-" + act, ADDRESS + "/" + Doors.segment(id));
  }

  @PostMapping(ADDRESS + "/{id}/remove")
  ResponseEntity<Void> remove(HttpServletRequest request, @PathVariable String id) {
    doors.delete(people.current(), DOOR + "/" + Doors.segment(id));
    return done(request, "delivery-done-remove", ADDRESS);
  }

  @PostMapping(ADDRESS + "/{id}/{customerId}/retry")
  ResponseEntity<Void> retry(
      HttpServletRequest request, @PathVariable String id, @PathVariable String customerId) {
    doors.post(people.current(), path(id, customerId) + "/retry", null, Map.of());
    return done(request, "delivery-done-retry", ADDRESS + "/" + Doors.segment(id));
  }

  @PostMapping(ADDRESS + "/{id}/{customerId}/discard")
  ResponseEntity<Void> discard(
      HttpServletRequest request,
      @PathVariable String id,
      @PathVariable String customerId,
      @RequestParam String position) {
    doors.post(
        people.current(),
        Doors.path(path(id, customerId) + "/discard", Map.of("position", position)),
        null,
        Map.of());
    return done(request, "delivery-done-discard", ADDRESS + "/" + Doors.segment(id));
  }

  private static String path(String id, String customerId) {
    return DOOR + "/" + Doors.segment(id) + "/deliveries/" + Doors.segment(customerId);
  }

  private ResponseEntity<Void> done(HttpServletRequest request, String key, String address) {
    return Backs.back(
        pages, request, new Note(pages.texts(request).of("operations." + key), List.of()), address);
  }

  private static DeliveriesPage.Subscription subscription(Texts texts, JsonNode item) {
    List<String> what = new ArrayList<>();
    item.path("families").forEach(family -> what.add(texts.name("family", family.asText())));
    item.path("types")
        .forEach(
            type -> what.add(texts.name(type.asText().substring(type.asText().indexOf('.') + 1))));
    Cells cells = new Cells(texts);
    String status = item.path("status").asText();
    return new DeliveriesPage.Subscription(
        item.path("id").asText(),
        item.path("url").asText(),
        what.isEmpty()
            ? texts.of("operations.all-events")
            : String.join(texts.of("common.comma"), what),
        item.path("personal").asBoolean(),
        texts.of("operations.subscription-" + status),
        status.equals("active"),
        texts.number(item.path("lag").asLong()),
        texts.number(item.path("waiting").asLong()),
        texts.number(item.path("parked").asLong()),
        item.path("failure").asText(""),
        cells.cell("failingSince", item.get("failingSince"), null).text(),
        cells.cell("nextTry", item.get("nextTry"), null).text());
  }
}
