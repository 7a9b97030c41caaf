/** The event store engines and the port through which the event log is read. */
@NullMarked
package io.perennial.platform.eventstore;

import org.jspecify.annotations.NullMarked;
