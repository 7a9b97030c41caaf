/** What of the market needs attention beyond the day. */
@NullMarked
package io.perennial.query.marketreport;

import org.jspecify.annotations.NullMarked;
