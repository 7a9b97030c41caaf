/** What we judge of a customer: its experience, what keeps it, and how good it is. */
@NullMarked
package io.perennial.command.customer.appraisal;

import org.jspecify.annotations.NullMarked;
