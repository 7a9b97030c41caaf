/** The facts of a product line. */
@NullMarked
package io.perennial.events.productline;

import org.jspecify.annotations.NullMarked;
