/** Keeps what the command side remembers beside the log in line with the log. */
@NullMarked
package io.perennial.command.continuity;

import org.jspecify.annotations.NullMarked;
