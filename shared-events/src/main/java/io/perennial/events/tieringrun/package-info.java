/** The facts of a tiering run over all customers. */
@NullMarked
package io.perennial.events.tieringrun;

import org.jspecify.annotations.NullMarked;
