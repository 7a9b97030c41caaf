/** Settings of the engines, and how they are put together. */
@NullMarked
package io.perennial.platform.wiring;

import org.jspecify.annotations.NullMarked;
