/** What the customer counts for with us. */
@NullMarked
package io.perennial.events.customer.standing;

import org.jspecify.annotations.NullMarked;
