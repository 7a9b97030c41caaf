/** The room for today: how things stand, and what is to be done. */
@NullMarked
package io.perennial.workbench.room.today;

import org.jspecify.annotations.NullMarked;
