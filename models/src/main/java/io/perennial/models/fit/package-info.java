/** Fits parameters by maximum likelihood, or says in words why the data do not carry them. */
@NullMarked
package io.perennial.models.fit;

import org.jspecify.annotations.NullMarked;
