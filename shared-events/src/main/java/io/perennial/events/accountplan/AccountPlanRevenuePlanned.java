package io.perennial.events.accountplan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * What the account is to bring in the year has been planned.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param year the whole year
 * @param quarters the four quarters, which make the year
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanRevenuePlanned(
    String planId,
    String customerId,
    RevenueFigures year,
    List<RevenueFigures> quarters,
    LocalDate occurredOn)
    implements PlanContentEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public AccountPlanRevenuePlanned {
    quarters = quarters == null ? List.of() : List.copyOf(quarters);
  }
}
