/** A company is entered, and it is kept who it is and who its people are. */
@NullMarked
package io.perennial.command.customer.registration;

import org.jspecify.annotations.NullMarked;
