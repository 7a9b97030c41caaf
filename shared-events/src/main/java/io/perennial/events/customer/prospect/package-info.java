/** Which companies are to be won, before they buy. */
@NullMarked
package io.perennial.events.customer.prospect;

import org.jspecify.annotations.NullMarked;
