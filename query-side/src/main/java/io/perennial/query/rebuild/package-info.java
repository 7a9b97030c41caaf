/** Rebuilds views beside the ones that serve: scan, catch up, compare, switch. */
@NullMarked
package io.perennial.query.rebuild;

import org.jspecify.annotations.NullMarked;
