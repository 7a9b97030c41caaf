package io.perennial.query.loyalty;

import io.perennial.events.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An estimate of our part of what the customer spends on such products.
 *
 * @param on business date
 * @param share our part, 0 to 1
 */
public record WalletShare(LocalDate on, @Unit(Unit.SHARE) BigDecimal share) {}
