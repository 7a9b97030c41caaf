/** Product lines, and how to sell their products. */
@NullMarked
package io.perennial.query.productline;

import org.jspecify.annotations.NullMarked;
