/** Who at the customer decides with or against us. */
@NullMarked
package io.perennial.events.customer.stakeholder;

import org.jspecify.annotations.NullMarked;
