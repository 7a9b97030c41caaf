/** What is found out about whether a customer can and will pay. */
@NullMarked
package io.perennial.command.customer.credit.investigation;

import org.jspecify.annotations.NullMarked;
