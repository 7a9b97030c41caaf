/** What the customer says of us, to us and to others. */
@NullMarked
package io.perennial.events.customer.satisfaction;

import org.jspecify.annotations.NullMarked;
