/** Business days and hours: the one calendar that decisions and views count deadlines by. */
@NullMarked
package io.perennial.platform.calendar;

import org.jspecify.annotations.NullMarked;
