package io.perennial.events.customer.demand;

import io.perennial.events.Unit;
import io.perennial.events.personal.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;

/**
 * Our part of what the customer spends on such products has been estimated.
 *
 * @param customerId the customer
 * @param share our part, 0 to 1
 * @param source where the estimate comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ShareOfWalletEstimated(
    String customerId,
    @Unit(Unit.SHARE) BigDecimal share,
    @Code String source,
    LocalDate occurredOn)
    implements DemandEvent {}
