/** What a caller may set, clear or leave as it is. */
@NullMarked
package io.perennial.command.change;

import org.jspecify.annotations.NullMarked;
