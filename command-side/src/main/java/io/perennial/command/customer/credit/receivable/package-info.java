/** What a customer has been delivered on credit and invoiced, and what became of it. */
@NullMarked
package io.perennial.command.customer.credit.receivable;

import org.jspecify.annotations.NullMarked;
