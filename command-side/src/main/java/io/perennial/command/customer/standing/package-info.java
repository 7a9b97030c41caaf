/** What a customer counts for with us, beside its tier. */
@NullMarked
package io.perennial.command.customer.standing;

import org.jspecify.annotations.NullMarked;
