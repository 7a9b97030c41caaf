/** The room of auditors: what was recorded, by whom and why, and who looked at it. */
@NullMarked
package io.perennial.workbench.room.history;

import org.jspecify.annotations.NullMarked;
