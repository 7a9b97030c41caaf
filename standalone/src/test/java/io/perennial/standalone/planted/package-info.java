/** Breaks the rule of the launcher on purpose, for the test of the rules. */
@NullMarked
package io.perennial.standalone.planted;

import org.jspecify.annotations.NullMarked;
