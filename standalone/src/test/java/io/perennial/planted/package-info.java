/** Breaks rules on purpose, for the test of the rules. */
@NullMarked
package io.perennial.planted;

import org.jspecify.annotations.NullMarked;
