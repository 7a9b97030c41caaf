/** Makes it safe to repeat a request. */
@NullMarked
package io.perennial.command.idempotency;

import org.jspecify.annotations.NullMarked;
