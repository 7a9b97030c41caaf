/** What a customer has brought to date, and what it may still bring. */
@NullMarked
package io.perennial.query.lifetimevalue;

import org.jspecify.annotations.NullMarked;
