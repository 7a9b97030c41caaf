/** Where a customer stands in its life with us, and which companies are to be won. */
@NullMarked
package io.perennial.command.customer.stage;

import org.jspecify.annotations.NullMarked;
