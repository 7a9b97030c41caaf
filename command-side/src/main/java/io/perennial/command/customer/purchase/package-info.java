/** A customer buys, in cash or on credit. */
@NullMarked
package io.perennial.command.customer.purchase;

import org.jspecify.annotations.NullMarked;
