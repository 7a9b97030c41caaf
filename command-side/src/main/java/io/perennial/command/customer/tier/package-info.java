/** Customers are ranked in tiers. */
@NullMarked
package io.perennial.command.customer.tier;

import org.jspecify.annotations.NullMarked;
