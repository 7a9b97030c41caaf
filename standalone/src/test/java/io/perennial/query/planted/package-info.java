/** Breaks rules of the query side on purpose, for the test of the rules. */
@NullMarked
package io.perennial.query.planted;

import org.jspecify.annotations.NullMarked;
