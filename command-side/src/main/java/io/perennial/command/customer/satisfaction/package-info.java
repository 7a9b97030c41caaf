/** Customers say how satisfied they are, and recommend us to others. */
@NullMarked
package io.perennial.command.customer.satisfaction;

import org.jspecify.annotations.NullMarked;
