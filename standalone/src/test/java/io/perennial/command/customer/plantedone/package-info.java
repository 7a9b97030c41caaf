/** A feature that is planted, for the test of the rules. */
@NullMarked
package io.perennial.command.customer.plantedone;

import org.jspecify.annotations.NullMarked;
