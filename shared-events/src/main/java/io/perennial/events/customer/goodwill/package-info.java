/** What customers have lost with us, and what is given back for it. */
@NullMarked
package io.perennial.events.customer.goodwill;

import org.jspecify.annotations.NullMarked;
