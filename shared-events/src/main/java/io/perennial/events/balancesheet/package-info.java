/** What our own company has, at the days of its balance sheets. */
@NullMarked
package io.perennial.events.balancesheet;

import org.jspecify.annotations.NullMarked;
