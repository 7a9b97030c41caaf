/** The facts of a representative's sales day. */
@NullMarked
package io.perennial.events.salesday;

import org.jspecify.annotations.NullMarked;
