/** Prospects, and customers that were lost, are won in rounds. */
@NullMarked
package io.perennial.command.customer.winning;

import org.jspecify.annotations.NullMarked;
