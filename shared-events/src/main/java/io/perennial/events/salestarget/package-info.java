/** The facts of a sales target. */
@NullMarked
package io.perennial.events.salestarget;

import org.jspecify.annotations.NullMarked;
