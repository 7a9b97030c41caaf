/** Tests of special functions. */
@NullMarked
package io.perennial.models.special;

import org.jspecify.annotations.NullMarked;
