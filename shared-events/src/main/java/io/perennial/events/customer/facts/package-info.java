/** What is known of what a customer is like. */
@NullMarked
package io.perennial.events.customer.facts;

import org.jspecify.annotations.NullMarked;
