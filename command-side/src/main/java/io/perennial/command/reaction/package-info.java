/** What the service does by itself when something has happened. */
@NullMarked
package io.perennial.command.reaction;

import org.jspecify.annotations.NullMarked;
