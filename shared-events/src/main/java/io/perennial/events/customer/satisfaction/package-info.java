/** What the customer says of us. */
@NullMarked
package io.perennial.events.customer.satisfaction;

import org.jspecify.annotations.NullMarked;
