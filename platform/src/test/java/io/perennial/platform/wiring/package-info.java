/** Tests of how the platform is put together. */
@NullMarked
package io.perennial.platform.wiring;

import org.jspecify.annotations.NullMarked;
