/** Won, lost, won back: the stages of a customer's life with us. */
@NullMarked
package io.perennial.events.customer.stage;

import org.jspecify.annotations.NullMarked;
