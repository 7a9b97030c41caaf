package io.perennial.workbench.figure;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is shown.
 *
 * @param text what is shown; empty where nothing is known
 * @param link where it leads; absent where it leads nowhere
 * @param number whether it is a number, which stands at the right
 */
public record Cell(String text, @Nullable String link, boolean number) {}
