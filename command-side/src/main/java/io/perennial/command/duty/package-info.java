/** What the service has to do by itself when a day comes. */
@NullMarked
package io.perennial.command.duty;

import org.jspecify.annotations.NullMarked;
