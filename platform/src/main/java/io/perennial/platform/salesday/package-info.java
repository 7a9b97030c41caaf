/** When the report of a sales day is late: the one rule that decisions and views go by. */
@NullMarked
package io.perennial.platform.salesday;

import org.jspecify.annotations.NullMarked;
