/** Tells pages that something has changed, so that they need not ask. */
@NullMarked
package io.perennial.workbench.live;

import org.jspecify.annotations.NullMarked;
