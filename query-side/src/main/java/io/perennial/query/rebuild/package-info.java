/** Rebuilds views beside the ones that serve: scan, catch up, switch. */
@NullMarked
package io.perennial.query.rebuild;

import org.jspecify.annotations.NullMarked;
