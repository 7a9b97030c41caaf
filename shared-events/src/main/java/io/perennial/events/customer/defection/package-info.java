/** Customers that leave in part, and what is learned of those that leave. */
@NullMarked
package io.perennial.events.customer.defection;

import org.jspecify.annotations.NullMarked;
