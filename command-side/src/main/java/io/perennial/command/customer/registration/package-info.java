/** A company is entered as a customer, or as one to be won. */
@NullMarked
package io.perennial.command.customer.registration;

import org.jspecify.annotations.NullMarked;
