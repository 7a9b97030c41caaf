/** Key accounts: what they were to bring and have brought, and what they take of our time. */
@NullMarked
package io.perennial.query.keyaccount;

import org.jspecify.annotations.NullMarked;
