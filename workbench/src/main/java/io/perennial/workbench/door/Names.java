package io.perennial.workbench.door;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.signin.Person;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What customers are called, and who looks after them, where a table tells numbers only. */
public final class Names {

  /**
   * Customers whose names are asked for at once; a table that is longer says numbers further on.
   */
  public static final int MOST = 60;

  private static final String CUSTOMER = "customer-";

  private final Doors doors;

  /** As these doors tell them. */
  public Names(Doors doors) {
    this.doors = doors;
  }

  /**
   * The names of customers by their identifiers; one that is not known, or not told, is left out.
   * They are no personal data, and asked for as if none were to be shown: so nothing of it is in
   * the access log.
   */
  public Map<String, String> of(Person person, Collection<String> customerIds) {
    return told(
        person,
        customerIds,
        Doors.WITHOUT_PERSONAL_DATA,
        card -> card.path("identity").path("legalName"));
  }

  /** Who looks after customers, by the customers' identifiers: masked unless the person looks. */
  public Map<String, String> representatives(Person person, Collection<String> customerIds) {
    return told(
        person,
        customerIds,
        Map.of(),
        card -> {
          JsonNode all = card.path("representatives");
          return all.path(all.size() - 1).path("representative");
        });
  }

  private Map<String, String> told(
      Person person,
      Collection<String> customerIds,
      Map<String, String> headers,
      UnaryOperator<JsonNode> part) {
    if (!person.may("views")) {
      return Map.of();
    }
    String wanted =
        customerIds.stream()
            .filter(id -> id.startsWith(CUSTOMER))
            .distinct()
            .limit(MOST)
            .collect(Collectors.joining(","));
    if (wanted.isEmpty()) {
      return Map.of();
    }
    Map<String, String> told = new LinkedHashMap<>();
    for (JsonNode card : cards(person, wanted, headers)) {
      String text = part.apply(card).asText("");
      if (!text.isEmpty()) {
        told.put(card.path("customerId").asText(), text);
      }
    }
    return told;
  }

  private JsonNode cards(Person person, String ids, Map<String, String> headers) {
    try {
      return doors
          .get(person, Doors.path("/views/customer", Map.of("ids", ids)), headers)
          .body()
          .path("items");
    } catch (DoorException e) {
      return MissingNode.getInstance(); // the numbers say which they are
    }
  }
}
