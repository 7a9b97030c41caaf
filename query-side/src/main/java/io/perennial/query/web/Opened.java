package io.perennial.query.web;

import io.perennial.query.live.ViewDocuments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A view opened for one answer.
 *
 * @param documents the documents to be read
 * @param position every event up to here is in them, as far as it was asked for
 * @param atLeast position that covers what the caller wants to see; -1 when it is all the same
 * @param settled whether no event to come belongs in them
 * @param headers headers of the answer
 */
record Opened<D>(
    ViewDocuments<D> documents,
    long position,
    long atLeast,
    boolean settled,
    Map<String, String> headers) {

  private static final Pattern BOUND = Pattern.compile("(\\d{1,9})[.].*");

  /** A cursor that leads on in these documents, also where others are folded meanwhile. */
  @Nullable String bound(@Nullable String cursor) {
    int number = documents.generation().number();
    return cursor == null || !documents.generation().stays() ? cursor : -number + "." + cursor;
  }

  /** The cursor without what binds it to these documents; it is of no others. */
  @Nullable String unbound(@Nullable String cursor) {
    if (cursor == null || !documents.generation().stays()) {
      return cursor;
    }
    if (!BOUND.matcher(cursor).matches()) {
      throw QueryProblems.invalidCursor();
    }
    return cursor.substring(cursor.indexOf('.') + 1);
  }

  /** Number of the generation that the request's cursor leads on in; absent when it has none. */
  static @Nullable Integer number(HttpServletRequest request) {
    String cursor = request.getParameter("cursor");
    if (cursor == null) {
      return null;
    }
    Matcher matcher = BOUND.matcher(cursor);
    return matcher.matches() ? Integer.valueOf(-Integer.parseInt(matcher.group(1))) : null;
  }
}
