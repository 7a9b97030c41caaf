/** How long something lasts, when some of it has not ended yet. */
@NullMarked
package io.perennial.models.survival;

import org.jspecify.annotations.NullMarked;
