/** Tests of models of purchasing. */
@NullMarked
package io.perennial.models.purchasing;

import org.jspecify.annotations.NullMarked;
