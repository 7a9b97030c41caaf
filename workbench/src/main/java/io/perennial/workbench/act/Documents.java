package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.signin.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/** What is known of what commands are about. */
final class Documents {

  /** The view that shows one of a family first, and those that know more of it. */
  private static final Map<String, List<String>> VIEWS =
      Map.ofEntries(
          Map.entry("customers", List.of("customer", "dealings", "receivables")),
          Map.entry("complaints", List.of("complaint")),
          Map.entry("account-plans", List.of("account-plan")),
          Map.entry("balance-sheets", List.of("receivables")),
          Map.entry("sales-days", List.of("sales-day")),
          Map.entry("sales-meetings", List.of("sales-meeting")),
          Map.entry("sales-targets", List.of("sales-target")),
          Map.entry("market-reports", List.of("market-report")),
          Map.entry("product-lines", List.of("product-line")),
          Map.entry("tiering-runs", List.of("tiering-run")),
          Map.entry("erasures", List.of("erasure")));

  private static final Map<String, String> PLACES =
      Map.of("customers", "customerId", "complaints", "complaintId", "account-plans", "planId");

  private static final String SCOPE = "views";

  private final Doors doors;

  Documents(Doors doors) {
    this.doors = doors;
  }

  /** The view that shows one of a family. */
  static String view(String family) {
    return VIEWS.getOrDefault(family, List.of(family)).getFirst();
  }

  /** Where something is shown. */
  static String place(String family, String id) {
    String name = PLACES.get(family);
    String place = name == null ? null : Cells.place(name, id);
    return place == null ? ThingRoutes.PATH + family + "/" + Doors.segment(id) : place;
  }

  /** All that is known of one thing, the document that shows it first; none when nothing is. */
  List<JsonNode> of(Person person, String family, String id) {
    List<String> paths = new ArrayList<>();
    for (String view : VIEWS.getOrDefault(family, List.of())) {
      paths.add("/views/" + view + "/" + Doors.segment(id));
    }
    return new ArrayList<>(at(person, paths).values());
  }

  /** What is at some addresses, asked for at the same time; what is not there is left out. */
  Map<String, JsonNode> at(Person person, List<String> paths) {
    Map<String, JsonNode> found = new LinkedHashMap<>();
    if (!person.may(SCOPE)) {
      return found;
    }
    Map<String, Future<JsonNode>> asked = new LinkedHashMap<>();
    for (String path : paths) {
      asked.computeIfAbsent(path, each -> doors.beside(() -> read(person, each)));
    }
    asked.forEach((path, answer) -> {
      JsonNode document = Doors.await(answer);
      if (!document.isMissingNode()) {
        found.put(path, document);
      }
    });
    return found;
  }

  private JsonNode read(Person person, String path) {
    try {
      return doors.get(person, path).body();
    } catch (DoorException e) {
      return MissingNode.getInstance();
    }
  }
}
