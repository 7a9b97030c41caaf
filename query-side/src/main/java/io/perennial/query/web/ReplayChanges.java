package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.query.history.CustomerState;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each step of a replay changes in the documents, beside the step before it. */
final class ReplayChanges {

  private final Presenter presenter;
  private final Map<String, Object> documents = new HashMap<>();
  private final Map<String, JsonNode> trees = new HashMap<>();

  ReplayChanges(Presenter presenter) {
    this.presenter = presenter;
  }

  /**
   * The changes since the last call, by view; all of a document when there was none before.
   *
   * @param day on which the documents are shown
   */
  Map<String, List<JsonPatch>> next(CustomerState state, LocalDate day) {
    Map<String, List<JsonPatch>> changes = new LinkedHashMap<>();
    state
        .documentsOn(day)
        .forEach((view, document) -> {
          if (documents.put(view, document) == document) {
            return; // the fold passed over the event: nothing to compare
          }
          JsonNode after = presenter.tree(document);
          JsonNode before = trees.put(view, after);
          List<JsonPatch> patch =
              JsonPatch.between(before == null ? MissingNode.getInstance() : before, after);
          if (!patch.isEmpty()) {
            changes.put(view, patch);
          }
        });
    return changes;
  }
}
