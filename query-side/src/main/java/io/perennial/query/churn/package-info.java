/** Which customers stay, which leave, when and why. */
@NullMarked
package io.perennial.query.churn;

import org.jspecify.annotations.NullMarked;
