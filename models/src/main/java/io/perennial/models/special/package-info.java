/** Special functions that the models need and Hipparchus does not have. */
@NullMarked
package io.perennial.models.special;

import org.jspecify.annotations.NullMarked;
