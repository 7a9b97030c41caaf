/** The facts of a customer. */
@NullMarked
package io.perennial.events.customer;

import org.jspecify.annotations.NullMarked;
