/** Tests of the contract as a whole. */
@NullMarked
package io.perennial.events;

import org.jspecify.annotations.NullMarked;
