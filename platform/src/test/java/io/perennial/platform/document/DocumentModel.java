package io.perennial.platform.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The simplest collection that is right: what adapters are compared with. */
final class DocumentModel {

  private static final Comparator<Object> VALUES = DocumentModel::compare;

  private final Map<String, Document> documents = new HashMap<>();

  private static int compare(Object a, Object b) {
    if (a instanceof Long number && b instanceof Long other) {
      return number.compareTo(other);
    }
    return Arrays.compare(a.toString().codePoints().toArray(), b.toString().codePoints().toArray());
  }

  /** The document's value of a field. */
  static Object value(Document document, String field) {
    return Objects.requireNonNull(document.fields().get(field));
  }

  static boolean matches(Document document, List<Filter> filters) {
    return filters.stream()
        .allMatch(filter -> {
          Object value = value(document, filter.field());
          int order = compare(value, filter.value());
          boolean absent = value.equals("") || value.equals(Long.MIN_VALUE);
          return switch (filter.operator()) {
            case EQUAL -> order == 0;
            case AT_LEAST -> order >= 0 && !absent;
            case AT_MOST -> order <= 0 && !absent;
            case HAS -> value.toString().contains("\n" + filter.value() + "\n");
          };
        });
  }

  Set<String> write(List<? extends Write> writes) {
    Set<String> losers = new HashSet<>();
    for (Write write : writes) {
      Document current = documents.get(write.id());
      boolean won =
          switch (write) {
            case Write.Insert insert -> current == null;
            case Write.Replace replace ->
                current != null && current.version() == replace.expectedVersion();
            case Write.Delete delete ->
                current != null && current.version() == delete.expectedVersion();
          };
      if (!won) {
        losers.add(write.id());
        continue;
      }
      switch (write) {
        case Write.Insert insert -> documents.put(insert.id(), insert.document());
        case Write.Replace replace -> documents.put(replace.id(), replace.document());
        case Write.Delete delete -> documents.remove(delete.id());
      }
    }
    return losers;
  }

  Map<String, Document> get(Collection<String> ids) {
    Map<String, Document> found = new HashMap<>();
    for (String id : ids) {
      Document document = documents.get(id);
      if (document != null) {
        found.put(id, document);
      }
    }
    return found;
  }

  /** All documents that the query is about, whatever its limit. */
  List<Document> all(Query query) {
    Comparator<Document> order = Comparator.comparing(Document::id, VALUES);
    String sortField = query.sortField();
    if (sortField != null) {
      order =
          Comparator.<Document, Object>comparing(each -> value(each, sortField), VALUES)
              .thenComparing(order);
    }
    List<Document> found =
        new ArrayList<>(
            documents.values().stream().filter(each -> matches(each, query.filters())).toList());
    found.sort(query.descending() ? order.reversed() : order);
    return found;
  }
}
