/** Tiering runs: how customers are ranked, and the run as an aggregate. */
@NullMarked
package io.perennial.command.tieringrun;

import org.jspecify.annotations.NullMarked;
