package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Amount;
import io.perennial.command.common.PositiveAmount;
import io.perennial.command.common.Shapes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Lessen an invoice by a credit note. What is more than is open of the invoice becomes credit
 * balance.
 *
 * @param customerId the customer
 * @param creditNoteId the credit note, unique for the customer
 * @param number number of the credit note where it was written
 * @param invoiceId the invoice
 * @param amount by how much it is lessened; all credit notes, returns and write-offs together are
 *     not more than the invoice
 * @param reason why
 * @param occurredOn business date; today when absent
 */
public record IssueCreditNote(
    @TargetAggregateIdentifier @NotNull @Pattern(regexp = Shapes.CUSTOMER_ID) String customerId,
    @NotNull @Pattern(regexp = Shapes.CODE) String creditNoteId,
    @Nullable @Pattern(regexp = Shapes.NUMBER) String number,
    @NotNull @Pattern(regexp = Shapes.CODE) String invoiceId,
    @NotNull @Valid @PositiveAmount Amount amount,
    @NotBlank @Size(max = Shapes.TEXT) String reason,
    @Nullable LocalDate occurredOn) {}
