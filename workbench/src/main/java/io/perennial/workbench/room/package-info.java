/** The rooms. */
@NullMarked
package io.perennial.workbench.room;

import org.jspecify.annotations.NullMarked;
