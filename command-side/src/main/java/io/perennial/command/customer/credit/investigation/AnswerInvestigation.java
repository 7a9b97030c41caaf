package io.perennial.command.customer.credit.investigation;

import io.perennial.command.common.Amount;
import io.perennial.command.common.Entries;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Answer questions of an investigation that is open, or answer them otherwise than before. What is
 * not named stays as it was.
 *
 * @param customerId the customer
 * @param investigationId the investigation
 * @param operations answers about operations; none when absent
 * @param finances answers about finances; none when absent
 * @param payments answers about payments; none when absent
 * @param cost what the investigation has cost so far, in all; as it was when absent
 * @param occurredOn business date; today when absent
 */
public record AnswerInvestigation(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String investigationId,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid OperationsAnswerEntry> operations,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid FinancesAnswerEntry> finances,
    @NotNull @Size(max = Shapes.ENTRIES) List<@NotNull @Valid PaymentsAnswerEntry> payments,
    @Nullable @Valid Amount cost,
    @Nullable LocalDate occurredOn) {

  public AnswerInvestigation {
    operations = Entries.of(operations);
    finances = Entries.of(finances);
    payments = Entries.of(payments);
  }
}
