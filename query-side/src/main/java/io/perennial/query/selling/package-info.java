/** What our people sell, against what they were to sell, and what it takes them. */
@NullMarked
package io.perennial.query.selling;

import org.jspecify.annotations.NullMarked;
