/** Of what a customer has lost with us, a part is given back in kind. */
@NullMarked
package io.perennial.command.customer.goodwill;

import org.jspecify.annotations.NullMarked;
