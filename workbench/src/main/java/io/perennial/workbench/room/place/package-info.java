/** Places within a room: figures beside each other, boards, and the way from one to the next. */
@NullMarked
package io.perennial.workbench.room.place;

import org.jspecify.annotations.NullMarked;
