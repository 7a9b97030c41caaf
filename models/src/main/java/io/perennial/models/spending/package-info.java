/** Models of what customers spend when they buy. */
@NullMarked
package io.perennial.models.spending;

import org.jspecify.annotations.NullMarked;
