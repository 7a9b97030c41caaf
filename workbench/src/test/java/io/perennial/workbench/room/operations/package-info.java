/** Tests of the room of operators. */
@NullMarked
package io.perennial.workbench.room.operations;

import org.jspecify.annotations.NullMarked;
