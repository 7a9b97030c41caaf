/** The metadata that every event carries, and the envelope in which it is handed to others. */
@NullMarked
package io.perennial.events.metadata;

import org.jspecify.annotations.NullMarked;
