/** What customers owe, against what they may. */
@NullMarked
package io.perennial.workbench.room.credit;

import org.jspecify.annotations.NullMarked;
