/** Complaints, how far they are, and one complaint's path. */
@NullMarked
package io.perennial.workbench.room.complaints;

import org.jspecify.annotations.NullMarked;
