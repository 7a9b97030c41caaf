/** The customer: decides on everything that is recorded about it. */
@NullMarked
package io.perennial.command.customer;

import org.jspecify.annotations.NullMarked;
