/** When a customer counts as lost by silence: the one rule that decisions and views go by. */
@NullMarked
package io.perennial.platform.churn;

import org.jspecify.annotations.NullMarked;
