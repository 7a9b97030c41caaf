/** The events of a customer in order, and its state as of a date from the events alone. */
@NullMarked
package io.perennial.query.history;

import org.jspecify.annotations.NullMarked;
