/** A representative's sales day: the plan of its visits, and its report. */
@NullMarked
package io.perennial.command.salesday;

import org.jspecify.annotations.NullMarked;
