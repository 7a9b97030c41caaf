/** Tests of the order of the upcasting steps. */
@NullMarked
package io.perennial.events.upcast;

import org.jspecify.annotations.NullMarked;
