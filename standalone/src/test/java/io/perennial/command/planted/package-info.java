/** Breaks rules of the command side on purpose, for the test of the rules. */
@NullMarked
package io.perennial.command.planted;

import org.jspecify.annotations.NullMarked;
