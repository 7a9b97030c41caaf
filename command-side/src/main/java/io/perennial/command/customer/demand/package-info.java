/** What a customer has of our products, and what it spends on such products. */
@NullMarked
package io.perennial.command.customer.demand;

import org.jspecify.annotations.NullMarked;
