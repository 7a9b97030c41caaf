package io.perennial.platform.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be found, in which order, from where. The id breaks ties, in the same direction.
 *
 * @param filters all must hold
 * @param sortField field to sort by; by the id alone when absent
 * @param descending high to low
 * @param after last document of the page before; from the start when absent
 * @param limit documents at most, at least 1
 */
public record Query(
    List<Filter> filters,
    @Nullable String sortField,
    boolean descending,
    @Nullable Keyset after,
    int limit) {

  public Query {
    filters = List.copyOf(filters);
    if (limit < 1) {
      throw new IllegalArgumentException("limit must be at least 1");
    }
  }

  /**
   * A place in the order.
   *
   * @param value value of the sort field; absent when sorted by the id alone
   * @param id the document's id
   */
  public record Keyset(@Nullable Object value, String id) {}
}
