package io.perennial.query.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.query.page.Behind;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer on one page.
 *
 * @param customerId the customer
 * @param asOf by when what is shown happened, as asked
 * @param knownAt by when it was recorded, as asked
 * @param asOfPosition every event up to this position is in it
 * @param events how many of the customer's events are in it
 * @param sections the sections asked for, by name
 * @param failed views that could not fold one of the events, and have stayed as they were before it
 */
record CustomerPageAnswer(
    String customerId,
    @Nullable String asOf,
    @Nullable String knownAt,
    long asOfPosition,
    long events,
    Map<String, Part> sections,
    List<String> failed) {

  /**
   * A section.
   *
   * @param content what there is, by view and component; of views with several documents of the
   *     customer these, by identifier
   * @param behind the events that have made it so, by view and path within the content; of a
   *     document among several by view and identifier
   * @param figures figures told of this customer alone
   */
  record Part(
      Map<String, Map<String, JsonNode>> content, Map<String, Behind> behind, List<Told> figures) {}

  /**
   * A figure told of one customer: the rows that it contributes.
   *
   * @param view the view
   * @param figure the figure
   * @param parameters with which
   * @param rows the rows; none where the customer is not in the figure
   * @param behind the events that have made the document of which the figure is told; absent when
   *     there is none
   */
  record Told(
      String view,
      String figure,
      Map<String, String> parameters,
      List<JsonNode> rows,
      @Nullable Behind behind) {}
}
