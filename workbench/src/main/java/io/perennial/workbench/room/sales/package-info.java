/** Targets, days, weeks, winning, contacts and time of those who sell. */
@NullMarked
package io.perennial.workbench.room.sales;

import org.jspecify.annotations.NullMarked;
