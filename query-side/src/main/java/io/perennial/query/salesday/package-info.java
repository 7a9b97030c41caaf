/** The days of our representatives: what was planned, and what was reported. */
@NullMarked
package io.perennial.query.salesday;

import org.jspecify.annotations.NullMarked;
