/** What is kept of who the customer is. */
@NullMarked
package io.perennial.events.customer.file;

import org.jspecify.annotations.NullMarked;
