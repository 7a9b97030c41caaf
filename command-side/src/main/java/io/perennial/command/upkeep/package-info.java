/** Runs what tidies up in the background. */
@NullMarked
package io.perennial.command.upkeep;

import org.jspecify.annotations.NullMarked;
