/** What if: the same history under another policy, customer by customer and in total. */
@NullMarked
package io.perennial.query.whatif;

import org.jspecify.annotations.NullMarked;
