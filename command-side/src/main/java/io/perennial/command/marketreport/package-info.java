/** What of the market needs attention beyond the day, and what is answered. */
@NullMarked
package io.perennial.command.marketreport;

import org.jspecify.annotations.NullMarked;
