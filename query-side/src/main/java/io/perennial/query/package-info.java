/** Reads events; answers questions. */
@NullMarked
package io.perennial.query;

import org.jspecify.annotations.NullMarked;
