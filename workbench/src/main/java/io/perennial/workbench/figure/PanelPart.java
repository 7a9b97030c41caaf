package io.perennial.workbench.figure;

import io.perennial.workbench.text.Texts;

/**
 * A panel alone.
 *
 * @param texts what is said
 * @param panel the panel
 */
public record PanelPart(Texts texts, Panel panel) {}
