/** Who at a customer decides with or against us. */
@NullMarked
package io.perennial.command.customer.stakeholder;

import org.jspecify.annotations.NullMarked;
