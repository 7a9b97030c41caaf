package io.perennial.events.customer.receivable;

import io.perennial.events.Money;

/**
 * A delivery that an invoice has taken over.
 *
 * @param purchaseId the purchase on credit
 * @param amount what it comes to
 */
public record InvoicedDelivery(String purchaseId, Money amount) {}
