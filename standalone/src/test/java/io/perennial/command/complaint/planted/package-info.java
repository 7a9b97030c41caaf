/** Breaks rules of aggregates on purpose, for the test of the rules. */
@NullMarked
package io.perennial.command.complaint.planted;

import org.jspecify.annotations.NullMarked;
