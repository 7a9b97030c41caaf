/** The facts of a sales meeting. */
@NullMarked
package io.perennial.events.salesmeeting;

import org.jspecify.annotations.NullMarked;
