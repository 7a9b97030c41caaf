package io.perennial.events.customer.receivable;

import io.perennial.events.Money;

/**
 * An invoice that a payment goes to.
 *
 * @param invoiceId the invoice
 * @param amount what the payment settled of it when it was recorded; nothing when it was settled
 *     already
 */
public record SettledInvoice(String invoiceId, Money amount) {}
