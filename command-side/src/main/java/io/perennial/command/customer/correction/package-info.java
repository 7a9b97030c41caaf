/** What was entered by mistake is struck out. */
@NullMarked
package io.perennial.command.customer.correction;

import org.jspecify.annotations.NullMarked;
