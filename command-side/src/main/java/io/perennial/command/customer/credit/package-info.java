/** Credit limits, exposure, releases and payments. */
@NullMarked
package io.perennial.command.customer.credit;

import org.jspecify.annotations.NullMarked;
