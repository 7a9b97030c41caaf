/** Figures: their tables, charts and parameters. */
@NullMarked
package io.perennial.workbench.figure;

import org.jspecify.annotations.NullMarked;
