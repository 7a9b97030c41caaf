/** Tests of models of spending. */
@NullMarked
package io.perennial.models.spending;

import org.jspecify.annotations.NullMarked;
