/** Tests of how good predictions were. */
@NullMarked
package io.perennial.models.validation;

import org.jspecify.annotations.NullMarked;
