package io.perennial.events.customer.demand;

import io.perennial.events.Unit;
import io.perennial.events.personal.Code;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Our part of what the customer spends on such products has been estimated.
 *
 * @param customerId the customer
 * @param productLine the product line that it is of; absent of all that we sell
 * @param share our part, 0 to 1
 * @param source where the estimate comes from
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record ShareOfWalletEstimated(
    String customerId,
    @Code @Nullable String productLine,
    @Unit(Unit.SHARE) BigDecimal share,
    @Code String source,
    LocalDate occurredOn)
    implements DemandEvent {}
