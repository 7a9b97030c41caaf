/** What is known of what a customer is like: its profile, its business, its dealings. */
@NullMarked
package io.perennial.command.customer.facts;

import org.jspecify.annotations.NullMarked;
