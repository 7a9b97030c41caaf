/** How prospects, and customers that were lost, are won. */
@NullMarked
package io.perennial.events.customer.winning;

import org.jspecify.annotations.NullMarked;
