/** Tests of how long contracts last. */
@NullMarked
package io.perennial.models.contract;

import org.jspecify.annotations.NullMarked;
