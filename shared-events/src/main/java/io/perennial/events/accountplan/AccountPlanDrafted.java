package io.perennial.events.accountplan;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A plan for a key account and a year has been drafted; its author is the actor in the metadata.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param year calendar year planned
 * @param vision what is wanted of the account
 * @param objectives SMART objectives
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanDrafted(
    String planId,
    String customerId,
    int year,
    String vision,
    List<Objective> objectives,
    LocalDate occurredOn)
    implements AccountPlanEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public AccountPlanDrafted {
    objectives = objectives == null ? List.of() : List.copyOf(objectives);
  }
}
