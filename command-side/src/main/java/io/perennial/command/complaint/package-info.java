/** Complaints: the steps that none skips, the times within which they are due, and their end. */
@NullMarked
package io.perennial.command.complaint;

import org.jspecify.annotations.NullMarked;
