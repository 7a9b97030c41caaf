package io.perennial.events.customer.satisfaction;

import io.perennial.events.personal.Code;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The customer has said how satisfied it is.
 *
 * @param customerId the customer
 * @param answerId the answer, unique for the customer
 * @param overall overall satisfaction, 1 to 5
 * @param wouldRecommend readiness to recommend, 0 to 10
 * @param items answers to optional items
 * @param touchpoint where it was asked
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record SurveyAnswerRecorded(
    String customerId,
    String answerId,
    int overall,
    @Nullable Integer wouldRecommend,
    List<SurveyItem> items,
    @Code String touchpoint,
    LocalDate occurredOn)
    implements SatisfactionEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public SurveyAnswerRecorded {
    items = items == null ? List.of() : List.copyOf(items);
  }
}
