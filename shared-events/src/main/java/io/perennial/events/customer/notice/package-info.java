/** What of a customer has been brought to the attention of one of our own people. */
@NullMarked
package io.perennial.events.customer.notice;

import org.jspecify.annotations.NullMarked;
