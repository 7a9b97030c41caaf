/** The facts of a complaint. */
@NullMarked
package io.perennial.events.complaint;

import org.jspecify.annotations.NullMarked;
