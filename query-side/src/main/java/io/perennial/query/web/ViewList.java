package io.perennial.query.web;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Filter.Operator;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for: filters and order, from the view's own fields.
 *
 * @param filters all must hold
 * @param sort field to sort by; by the id alone when absent
 * @param descending high to low
 */
record ViewList(List<Filter> filters, @Nullable Field sort, boolean descending) {

  private static final int STREAMED_PAGE = 500;

  /** Reads filters and order from a query. */
  static ViewList of(View<?> view, QueryParameters parameters) {
    List<Filter> filters = new ArrayList<>();
    for (ViewField<?> field : view.fields()) {
      add(filters, parameters, field.field(), "", Operator.EQUAL);
      add(filters, parameters, field.field(), "From", Operator.AT_LEAST);
      add(filters, parameters, field.field(), "To", Operator.AT_MOST);
    }
    String sort = parameters.take("sort").orElse("id");
    boolean descending = sort.startsWith("-");
    return new ViewList(
        filters, sortField(view, descending ? sort.substring(1) : sort), descending);
  }

  private static void add(
      List<Filter> filters,
      QueryParameters parameters,
      Field field,
      String suffix,
      Operator operator) {
    String name = field.name() + suffix;
    parameters
        .take(name)
        .ifPresent(
            text -> filters.add(new Filter(field.name(), operator, value(field, name, text))));
  }

  private static Object value(Field field, String name, String text) {
    if (field.type() == Field.Type.TEXT) {
      return text;
    }
    if (!text.matches("-?\\d{1,18}")) {
      throw QueryProblems.invalidParameter(name, "a whole number");
    }
    return Long.valueOf(text);
  }

  private static @Nullable Field sortField(View<?> view, String name) {
    if (name.equals("id")) {
      return null;
    }
    Optional<Field> found =
        view.fields().stream()
            .<Field>map(ViewField::field)
            .filter(field -> field.name().equals(name))
            .findFirst();
    return found.orElseThrow(
        () -> QueryProblems.invalidParameter("sort", "a sort key of the view, or -key"));
  }

  /** A page. */
  <D> Page page(ViewDocuments<D> documents, @Nullable String cursor, int limit) {
    String scope = scope(documents.view());
    return find(documents, cursor == null ? null : Cursors.decode(scope, cursor, sort), limit);
  }

  /** The cursor behind a page; absent when it is the last. */
  @Nullable String next(View<?> view, Page page) {
    Query.Keyset next = page.next();
    return next == null ? null : Cursors.encode(scope(view), next);
  }

  /** Hands over all documents, in order. */
  <D> void each(ViewDocuments<D> documents, Consumer<D> consumer) {
    Query.Keyset after = null;
    do {
      Page page = find(documents, after, STREAMED_PAGE);
      for (Document document : page.documents()) {
        consumer.accept(documents.read(document));
      }
      after = page.next();
    } while (after != null);
  }

  private <D> Page find(ViewDocuments<D> documents, Query.@Nullable Keyset after, int limit) {
    return documents
        .collection()
        .find(new Query(filters, sort == null ? null : sort.name(), descending, after, limit));
  }

  private String scope(View<?> view) {
    return view.name() + " " + this;
  }
}
