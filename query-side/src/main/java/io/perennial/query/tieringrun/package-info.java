/** Tiering runs: how far they are, and what they found. */
@NullMarked
package io.perennial.query.tieringrun;

import org.jspecify.annotations.NullMarked;
