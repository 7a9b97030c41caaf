/** Tests of fitting. */
@NullMarked
package io.perennial.models.fit;

import org.jspecify.annotations.NullMarked;
