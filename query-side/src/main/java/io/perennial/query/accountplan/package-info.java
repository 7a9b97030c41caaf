/** Account plans: what is wanted of key accounts, what is done, and how far it is. */
@NullMarked
package io.perennial.query.accountplan;

import org.jspecify.annotations.NullMarked;
