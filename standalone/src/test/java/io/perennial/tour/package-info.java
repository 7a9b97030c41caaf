/** The tour, executed. */
@NullMarked
package io.perennial.tour;

import org.jspecify.annotations.NullMarked;
