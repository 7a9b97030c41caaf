package io.perennial.query.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.platform.document.Document;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * Documents that are asked for by their ids; nothing else is asked for beside them but as of when.
 *
 * @param ids each of them once, in the order in which they are asked for
 */
record NamedDocuments(List<String> ids) {

  /** The parameter that names them. */
  static final String IDS = "ids";

  NamedDocuments {
    ids = List.copyOf(ids);
  }

  /**
   * Those that a query names; empty where it names none.
   *
   * @param most ids that may be asked for at once
   */
  static Optional<NamedDocuments> take(QueryParameters parameters, int most) {
    return parameters
        .take(IDS)
        .map(text -> {
          List<String> ids = List.of(text.split(",", -1));
          if (ids.contains("") || ids.size() > most) {
            throw QueryProblems.invalidParameter(
                IDS, "up to %d ids with commas between them".formatted(most));
          }
          return new NamedDocuments(ids.stream().distinct().toList());
        });
  }

  /** Those of them that there are, in their order. */
  <D> ResponseEntity<byte[]> answer(
      Opened<D> opened, QueryAccess access, LocalDate day, Presenter presenter) {
    ObjectNode answer = presenter.object();
    ArrayNode items = answer.putArray("items");
    answer.putNull("next");
    Map<String, Document> found = opened.documents().collection().get(ids);
    int damaged = 0;
    for (String id : ids) {
      Document stored = found.get(id);
      if (stored != null) {
        D document = access.read(opened, stored).orElse(null);
        if (document == null) {
          damaged++;
        } else if (opened.documents().isShown(document)) {
          items.add(presenter.tree(opened.documents().view().asShownOn(document, day)));
        }
      }
    }
    access.markDamaged(opened.headers(), damaged);
    access.requireWhole(opened.documents());
    return presenter.entity(HttpStatus.OK, opened.headers(), answer);
  }
}
