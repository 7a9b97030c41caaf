/** Who moves to another tier by a tiering run, and why. */
@NullMarked
package io.perennial.query.tieringmove;

import org.jspecify.annotations.NullMarked;
