/** The one mapper that writes and reads events. */
@NullMarked
package io.perennial.events.json;

import org.jspecify.annotations.NullMarked;
