/** What tiers of customers are entitled to. */
@NullMarked
package io.perennial.platform.tier;

import org.jspecify.annotations.NullMarked;
