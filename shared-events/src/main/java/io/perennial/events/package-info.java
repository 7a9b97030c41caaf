/** The contract between the sides: facts, and what is needed to read them. */
@NullMarked
package io.perennial.events;

import org.jspecify.annotations.NullMarked;
