/** Runs views live: which generations there are, how they follow the log, and how far they are. */
@NullMarked
package io.perennial.query.live;

import org.jspecify.annotations.NullMarked;
