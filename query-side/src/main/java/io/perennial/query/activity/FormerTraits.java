package io.perennial.query.activity;

import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerClass;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a customer was in the trade, and where, before that became otherwise.
 *
 * @param customerClass what it was in the trade
 * @param region sales region
 * @param until the first day on which it was so no more
 */
public record FormerTraits(
    @Nullable CustomerClass customerClass, @Nullable String region, LocalDate until) {

  /** The former traits after an amendment of what was so until then. */
  public static List<FormerTraits> with(
      List<FormerTraits> former,
      @Nullable CustomerClass customerClass,
      @Nullable String region,
      BasicFactsAmended event) {
    boolean otherwise =
        event.customerClass() != customerClass || !Objects.equals(event.region(), region);
    return otherwise
        ? Dated.with(
            former,
            new FormerTraits(customerClass, region, event.occurredOn()),
            FormerTraits::until)
        : former;
  }
}
