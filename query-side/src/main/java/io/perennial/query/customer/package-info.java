/** The 360 card of a customer. */
@NullMarked
package io.perennial.query.customer;

import org.jspecify.annotations.NullMarked;
