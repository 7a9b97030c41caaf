/** Keeps values unique among aggregates: claim, release, sweep. */
@NullMarked
package io.perennial.command.claim;

import org.jspecify.annotations.NullMarked;
