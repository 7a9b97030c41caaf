/** Scores held against what came: what was known on a past day, and who was lost after it. */
@NullMarked
package io.perennial.query.backtest;

import org.jspecify.annotations.NullMarked;
