/** A representative visits a customer. */
@NullMarked
package io.perennial.command.customer.visit;

import org.jspecify.annotations.NullMarked;
