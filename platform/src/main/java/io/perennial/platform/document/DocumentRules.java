package io.perennial.platform.document;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What every adapter demands of its callers, so that a mistake shows the same way whatever the
 * store.
 */
final class DocumentRules {

  private final String collection;
  private final Map<String, Field> fields;

  DocumentRules(CollectionSpec spec) {
    this.collection = spec.name();
    this.fields =
        spec.fields().stream().collect(Collectors.toMap(Field::name, Function.identity()));
  }

  /** Every field with a value of its type, and one change a document at most. */
  void checkWrites(List<? extends Write> writes) {
    Set<String> ids = HashSet.newHashSet(writes.size());
    for (Write write : writes) {
      if (!ids.add(write.id())) {
        throw new IllegalArgumentException("Two changes of one document: " + write.id());
      }
      switch (write) {
        case Write.Insert insert -> checkDocument(insert.document());
        case Write.Replace replace -> checkDocument(replace.document());
        case Write.Delete delete -> checkText(delete.id());
      }
    }
  }

  private void checkDocument(Document document) {
    checkText(document.id());
    checkText(document.body());
    if (document.fields().size() != fields.size()) {
      throw new IllegalArgumentException(
          "The documents of %s have the fields %s, not %s"
              .formatted(collection, fields.keySet(), document.fields().keySet()));
    }
    document.fields().forEach(this::checkValue);
  }

  /** Known fields, values of their types, and a place in the order that was asked for. */
  void checkQuery(Query query) {
    checkFilters(query.filters());
    String sortField = query.sortField();
    if (sortField != null) {
      field(sortField);
    }
    Query.Keyset after = query.after();
    if (after != null) {
      checkText(after.id());
      Object value = after.value();
      if (sortField == null ? value != null : value == null) {
        throw new IllegalArgumentException("The keyset is not one of this order: " + after);
      }
      if (sortField != null && value != null) {
        checkValue(sortField, value);
      }
    }
  }

  /** Known fields and values of their types. */
  void checkFilters(List<Filter> filters) {
    filters.forEach(filter -> checkValue(filter.field(), filter.value()));
  }

  /** What the values of a range must be above besides its bound, so that none of them is absent. */
  static Optional<Object> floor(Filter filter) {
    Object absent =
        filter.value() instanceof Long ? Field.Type.NUMBER.absent() : Field.Type.TEXT.absent();
    boolean needed =
        switch (filter.operator()) {
          case EQUAL, HAS -> false;
          case AT_LEAST -> filter.value().equals(absent);
          case AT_MOST -> true;
        };
    return needed ? Optional.of(absent) : Optional.empty();
  }

  /**
   * The page out of what was found when one document more than the limit was asked for, which tells
   * whether there is another page.
   */
  static Page page(Query query, List<Document> found) {
    if (found.size() <= query.limit()) {
      return new Page(found, null);
    }
    List<Document> documents = found.subList(0, query.limit());
    Document last = documents.getLast();
    String sortField = query.sortField();
    Object value = sortField == null ? null : last.fields().get(sortField);
    return new Page(documents, new Query.Keyset(value, last.id()));
  }

  private Field field(String name) {
    Field field = fields.get(name);
    if (field == null) {
      throw new IllegalArgumentException("%s has no field %s".formatted(collection, name));
    }
    return field;
  }

  private void checkValue(String name, Object value) {
    switch (field(name).type()) {
      case TEXT -> {
        if (!(value instanceof String text)) {
          throw new IllegalArgumentException("The field %s takes a String".formatted(name));
        }
        checkText(text);
      }
      case NUMBER -> {
        if (!(value instanceof Long)) {
          throw new IllegalArgumentException("The field %s takes a Long".formatted(name));
        }
      }
    }
  }

  /** Half a surrogate pair cannot be written in UTF-8: it would come back as something else. */
  static void checkText(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new IllegalArgumentException("Not valid Unicode, at character " + i);
        }
        i++;
      }
    }
  }
}
