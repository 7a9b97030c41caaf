/** Who is calling, and what the caller may do. */
@NullMarked
package io.perennial.platform.security;

import org.jspecify.annotations.NullMarked;
