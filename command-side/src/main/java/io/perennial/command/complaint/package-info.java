/** A complaint, as far as its judgement. */
@NullMarked
package io.perennial.command.complaint;

import org.jspecify.annotations.NullMarked;
