/** The facts of an account plan. */
@NullMarked
package io.perennial.events.accountplan;

import org.jspecify.annotations.NullMarked;
