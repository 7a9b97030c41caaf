package io.perennial.command.customer.credit.receivable;

import io.perennial.command.common.Asker;
import java.time.LocalDate;

/**
 * A write-off that waits for approval.
 *
 * @param invoiceId the invoice
 * @param on date of the proposal
 * @param proposer who proposed it
 */
public record WriteOff(String invoiceId, LocalDate on, Asker proposer) {}
