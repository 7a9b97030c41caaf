/** What customers bought of us, gave back, have in stock and agreed with us. */
@NullMarked
package io.perennial.query.dealings;

import org.jspecify.annotations.NullMarked;
