/** What we judge of customers: how experienced they are, what keeps them, how good they are. */
@NullMarked
package io.perennial.events.customer.appraisal;

import org.jspecify.annotations.NullMarked;
