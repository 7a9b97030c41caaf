/**
 * Analyses: computations over the past that take longer than a question may. Each run is numbered,
 * dated, kept with the events it rests on, and can be asked for again.
 */
@NullMarked
package io.perennial.query.analysis;

import org.jspecify.annotations.NullMarked;
