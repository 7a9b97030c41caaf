/** How far the customer is trusted, and what it owes. */
@NullMarked
package io.perennial.events.customer.credit;

import org.jspecify.annotations.NullMarked;
