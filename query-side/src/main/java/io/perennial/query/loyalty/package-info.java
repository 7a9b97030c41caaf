/** What customers say against what they do. */
@NullMarked
package io.perennial.query.loyalty;

import org.jspecify.annotations.NullMarked;
