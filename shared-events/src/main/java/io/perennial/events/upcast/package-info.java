/** The ordered chain that lifts older revisions to the current ones. */
@NullMarked
package io.perennial.events.upcast;

import org.jspecify.annotations.NullMarked;
