/** What a customer has of our products, and what it spends on such products. */
@NullMarked
package io.perennial.events.customer.demand;

import org.jspecify.annotations.NullMarked;
