/** A feature that is planted, for the test of the rules. */
@NullMarked
package io.perennial.command.customer.plantedtwo;

import org.jspecify.annotations.NullMarked;
