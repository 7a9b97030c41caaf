/** What the service does of a tiering run by itself: rank all customers, and move them. */
@NullMarked
package io.perennial.command.tiering;

import org.jspecify.annotations.NullMarked;
