/** Breaks rules of the domain on purpose, for the test of the rules. */
@NullMarked
package io.perennial.command.customer.planted;

import org.jspecify.annotations.NullMarked;
