/** How long contracts last: kept or lost whenever they come up for renewal. */
@NullMarked
package io.perennial.models.contract;

import org.jspecify.annotations.NullMarked;
