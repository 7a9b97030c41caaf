/** Who looks after the customer, and what it likes and dislikes. */
@NullMarked
package io.perennial.events.customer.care;

import org.jspecify.annotations.NullMarked;
