/** The stored shapes of all events, kept as files, and the tests that compare them. */
@NullMarked
package io.perennial.events.golden;

import org.jspecify.annotations.NullMarked;
