/** One process, one command. */
@NullMarked
package io.perennial.standalone;

import org.jspecify.annotations.NullMarked;
