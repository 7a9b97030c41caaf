package io.perennial.events.customer.investigation;

import io.perennial.events.Money;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Questions of an investigation have been answered, or answered otherwise than before. A question
 * that is not named is answered as it was.
 *
 * @param customerId the customer
 * @param investigationId the investigation
 * @param operations what was answered about operations
 * @param finances what was answered about finances
 * @param payments what was answered about payments
 * @param cost what the investigation has cost so far, in all; absent when that is as it was
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record InvestigationAnswered(
    String customerId,
    String investigationId,
    List<OperationsAnswer> operations,
    List<FinancesAnswer> finances,
    List<PaymentsAnswer> payments,
    @Nullable Money cost,
    LocalDate occurredOn)
    implements InvestigationEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public InvestigationAnswered {
    operations = operations == null ? List.of() : List.copyOf(operations);
    finances = finances == null ? List.of() : List.copyOf(finances);
    payments = payments == null ? List.of() : List.copyOf(payments);
  }
}
