package io.perennial.events.accountplan;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A plan for a key account and a year has been drafted; its author is the actor in the metadata.
 *
 * @param planId the account plan
 * @param customerId the customer
 * @param year calendar year planned
 * @param vision what is wanted of the account; kept under the customer's own key
 * @param objectives SMART objectives
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record AccountPlanDrafted(
    String planId,
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    int year,
    @PersonalData(oncePlain = true) String vision,
    List<Objective> objectives,
    LocalDate occurredOn)
    implements AccountPlanEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public AccountPlanDrafted {
    objectives = objectives == null ? List.of() : List.copyOf(objectives);
  }
}
