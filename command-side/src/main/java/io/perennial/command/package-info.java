/** Accepts or refuses; writes events. */
@NullMarked
package io.perennial.command;

import org.jspecify.annotations.NullMarked;
