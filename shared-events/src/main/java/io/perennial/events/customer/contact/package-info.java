/** How we were in touch with the customer. */
@NullMarked
package io.perennial.events.customer.contact;

import org.jspecify.annotations.NullMarked;
