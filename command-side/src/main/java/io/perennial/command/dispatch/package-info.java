/** Sends commands to the aggregates and tells what was recorded. */
@NullMarked
package io.perennial.command.dispatch;

import org.jspecify.annotations.NullMarked;
