/** What is looked at again of the trust that a customer has. */
@NullMarked
package io.perennial.events.customer.review;

import org.jspecify.annotations.NullMarked;
