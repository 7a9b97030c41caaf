/** The keys and tokens of one machine that has no issuer of its own. */
@NullMarked
package io.perennial.localtokens;

import org.jspecify.annotations.NullMarked;
