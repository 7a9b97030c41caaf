/** Commands that the service itself sends: reactions, due work, runs. */
@NullMarked
package io.perennial.command.sender;

import org.jspecify.annotations.NullMarked;
