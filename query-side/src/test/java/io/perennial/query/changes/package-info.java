/** Tests of what has changed, in words. */
@NullMarked
package io.perennial.query.changes;

import org.jspecify.annotations.NullMarked;
