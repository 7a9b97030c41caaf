/** The facts of a market report. */
@NullMarked
package io.perennial.events.marketreport;

import org.jspecify.annotations.NullMarked;
