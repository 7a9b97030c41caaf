/** Key accounts and their plans. */
@NullMarked
package io.perennial.workbench.room.keyaccounts;

import org.jspecify.annotations.NullMarked;
