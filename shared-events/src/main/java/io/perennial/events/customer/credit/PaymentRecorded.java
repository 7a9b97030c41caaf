package io.perennial.events.customer.credit;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * The customer has paid.
 *
 * @param customerId the customer
 * @param paymentId the payment, unique for the customer
 * @param amount amount paid
 * @param exposure exposure of the customer after the payment
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record PaymentRecorded(
    String customerId, String paymentId, Money amount, Money exposure, LocalDate occurredOn)
    implements CreditEvent {}
