/** What the customer has been invoiced, and how it came to an end otherwise than by payments. */
@NullMarked
package io.perennial.events.customer.receivable;

import org.jspecify.annotations.NullMarked;
