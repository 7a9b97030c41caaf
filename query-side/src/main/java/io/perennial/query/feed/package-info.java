/** The events of the log for other services, as CloudEvents. */
@NullMarked
package io.perennial.query.feed;

import org.jspecify.annotations.NullMarked;
