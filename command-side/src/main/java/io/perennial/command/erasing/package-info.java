/** What erasures ask of the log and of the keys, and how they are carried out. */
@NullMarked
package io.perennial.command.erasing;

import org.jspecify.annotations.NullMarked;
