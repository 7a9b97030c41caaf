/** Customers are lost and won back. */
@NullMarked
package io.perennial.command.customer.defection;

import org.jspecify.annotations.NullMarked;
