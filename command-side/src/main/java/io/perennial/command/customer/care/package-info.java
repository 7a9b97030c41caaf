/** Who looks after a customer, and what it likes and dislikes. */
@NullMarked
package io.perennial.command.customer.care;

import org.jspecify.annotations.NullMarked;
