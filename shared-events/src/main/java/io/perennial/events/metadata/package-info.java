/** Keys of the metadata that every event carries. */
@NullMarked
package io.perennial.events.metadata;

import org.jspecify.annotations.NullMarked;
