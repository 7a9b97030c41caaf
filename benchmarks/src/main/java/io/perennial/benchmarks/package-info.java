/** Measurements, never tests. */
@NullMarked
package io.perennial.benchmarks;

import org.jspecify.annotations.NullMarked;
