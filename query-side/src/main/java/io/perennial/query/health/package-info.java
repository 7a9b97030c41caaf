/** How well a customer is: what it does and says, measured against itself. */
@NullMarked
package io.perennial.query.health;

import org.jspecify.annotations.NullMarked;
