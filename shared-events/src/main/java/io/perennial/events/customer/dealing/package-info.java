/** What the customer bought of us. */
@NullMarked
package io.perennial.events.customer.dealing;

import org.jspecify.annotations.NullMarked;
