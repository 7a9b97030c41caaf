/** What is done when the credit of a customer worsens. */
@NullMarked
package io.perennial.events.customer.measure;

import org.jspecify.annotations.NullMarked;
