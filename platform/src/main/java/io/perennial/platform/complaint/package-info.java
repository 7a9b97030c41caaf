/** Until when a step of a complaint is due: the one rule that decisions and views go by. */
@NullMarked
package io.perennial.platform.complaint;

import org.jspecify.annotations.NullMarked;
