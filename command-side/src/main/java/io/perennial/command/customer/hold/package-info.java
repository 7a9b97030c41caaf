/** Whether what is kept of a customer may be erased. */
@NullMarked
package io.perennial.command.customer.hold;

import org.jspecify.annotations.NullMarked;
