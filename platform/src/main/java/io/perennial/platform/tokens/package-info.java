/** Where processors keep their positions. */
@NullMarked
package io.perennial.platform.tokens;

import org.jspecify.annotations.NullMarked;
