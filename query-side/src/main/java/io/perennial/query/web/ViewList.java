package io.perennial.query.web;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: filters and order, from the view's own fields.
 *
 * @param filters all must hold, of what is shown
 * @param sort field to sort by; by the id alone when absent
 * @param descending high to low
 * @param day on which it is shown
 */
record ViewList(List<Filter> filters, @Nullable Field sort, boolean descending, LocalDate day) {

  /** Documents read at once; few, for each may be large. */
  private static final int READ = 50;

  /** Length of the documents behind which a page ends, also when more were asked for. */
  private static final long LONGEST_PAGE = 4_000_000;

  /**
   * Reads filters and order from a query.
   *
   * @param day on which the list is shown
   */
  static ViewList of(View<?> view, QueryParameters parameters, QueryDates dates, LocalDate day) {
    List<Filter> filters = new ArrayList<>();
    for (ViewField<?> field : view.fields()) {
      filters.addAll(FieldFilters.of(field, parameters, dates));
    }
    String sort = parameters.take("sort").orElse("id");
    boolean descending = sort.startsWith("-");
    return new ViewList(
        filters, sortField(view, descending ? sort.substring(1) : sort), descending, day);
  }

  private static @Nullable Field sortField(View<?> view, String name) {
    if (name.equals("id")) {
      return null;
    }
    List<Field> fields =
        view.fields().stream().filter(ViewField::sorted).<Field>map(ViewField::field).toList();
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .findFirst()
        .orElseThrow(() ->
            QueryProblems.invalidParameter(
                "sort",
                "one of these, with a minus in front for high to low: "
                    + Stream.concat(Stream.of("id"), fields.stream().map(Field::name))
                        .collect(Collectors.joining(", "))));
  }

  /**
   * A page.
   *
   * @param documents in order
   * @param next where the next page starts; absent when this is the last
   */
  record Found(List<Document> documents, Query.@Nullable Keyset next) {}

  /** A page; shorter than asked for when its documents are long. */
  <D> Found page(ViewDocuments<D> documents, @Nullable String cursor, int limit) {
    String scope = scope(documents);
    Query.Keyset after = cursor == null ? null : Cursors.decode(scope, cursor, sort);
    List<Document> found = new ArrayList<>();
    long length = 0;
    do {
      Page page = find(documents, after, Math.min(READ, limit - found.size()));
      found.addAll(page.documents());
      length += page.documents().stream().mapToLong(document -> document.body().length()).sum();
      after = page.next();
    } while (after != null && found.size() < limit && length < LONGEST_PAGE);
    return new Found(found, after);
  }

  /** The cursor behind a page; absent when it is the last. */
  @Nullable String next(ViewDocuments<?> documents, Found page) {
    Query.Keyset next = page.next();
    return next == null ? null : Cursors.encode(scope(documents), next);
  }

  /** Hands over all documents, in order. */
  void each(ViewDocuments<?> documents, Consumer<Document> consumer) {
    Query.Keyset after = null;
    do {
      Page page = find(documents, after, READ);
      page.documents().forEach(consumer);
      after = page.next();
    } while (after != null);
  }

  private Page find(ViewDocuments<?> documents, Query.@Nullable Keyset after, int limit) {
    List<Filter> all = Stream.concat(kept(documents.view()), documents.shown().stream()).toList();
    return documents
        .collection()
        .find(new Query(all, sort == null ? null : sort.name(), descending, after, limit));
  }

  /** The filters on what is kept that find what the filters on what is shown ask for. */
  private <D> Stream<Filter> kept(View<D> view) {
    Map<String, ViewField.Turn<D>> turns = new HashMap<>();
    for (ViewField<D> field : view.fields()) {
      if (field.turn() != null) {
        turns.put(field.field().name(), field.turn());
      }
    }
    return filters.stream()
        .flatMap(filter -> {
          ViewField.Turn<D> turn = turns.get(filter.field());
          return turn == null ? Stream.of(filter) : FieldFilters.kept(filter, turn, day);
        });
  }

  /** A list goes on over midnight: the day is no part of it. */
  private String scope(ViewDocuments<?> documents) {
    return "%s %s %s %s".formatted(documents.scope(), filters, sort, descending);
  }
}
