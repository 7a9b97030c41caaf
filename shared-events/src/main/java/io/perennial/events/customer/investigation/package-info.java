/** What is found out about whether a customer can and will pay. */
@NullMarked
package io.perennial.events.customer.investigation;

import org.jspecify.annotations.NullMarked;
