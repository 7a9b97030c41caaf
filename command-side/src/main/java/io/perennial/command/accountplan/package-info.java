/** The plan for a key account and a year, from draft to lessons. */
@NullMarked
package io.perennial.command.accountplan;

import org.jspecify.annotations.NullMarked;
