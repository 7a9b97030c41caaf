/** Why nothing of the customer may be erased for now. */
@NullMarked
package io.perennial.events.customer.hold;

import org.jspecify.annotations.NullMarked;
