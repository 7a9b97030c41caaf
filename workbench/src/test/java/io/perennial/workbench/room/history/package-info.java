/** Tests of the room of auditors. */
@NullMarked
package io.perennial.workbench.room.history;

import org.jspecify.annotations.NullMarked;
