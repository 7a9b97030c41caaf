package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.history.CustomerState;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What events have made of a customer.
 *
 * @param customerId the customer
 * @param asOf by when they happened, as asked
 * @param knownAt by when they were recorded, as asked
 * @param events how many of the customer's events are in it
 * @param state the customer's own document in each view
 * @param failed views that could not fold one of the events, and have stayed as they were before it
 */
record CustomerStateAnswer(
    String customerId,
    @Nullable String asOf,
    @Nullable String knownAt,
    long events,
    Map<String, JsonNode> state,
    List<String> failed) {

  /**
   * A step of a replay.
   *
   * @param step number of the event among those of the customer
   * @param event the event
   * @param changes JSON patches (RFC 6902) of the customer's documents by view, where they changed
   * @param failed views that could not fold this event or one before it
   */
  record Step(
      long step, HistoryEvent event, Map<String, List<JsonPatch>> changes, List<String> failed) {}

  static Map<String, JsonNode> documents(CustomerState state, LocalDate day, Presenter presenter) {
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    state
        .documentsOn(day)
        .forEach((view, document) -> documents.put(view, presenter.tree(document)));
    return documents;
  }
}
