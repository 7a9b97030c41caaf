/** Customers say how satisfied they are. */
@NullMarked
package io.perennial.command.customer.satisfaction;

import org.jspecify.annotations.NullMarked;
