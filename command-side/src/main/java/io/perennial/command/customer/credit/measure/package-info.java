/** What is done when the credit of a customer worsens. */
@NullMarked
package io.perennial.command.customer.credit.measure;

import org.jspecify.annotations.NullMarked;
