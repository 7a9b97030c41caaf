package io.perennial.workbench.figure;

import io.perennial.workbench.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes a cell of a figure.
 *
 * @param shell what stands around it
 * @param title the figure
 * @param figure where the figure is
 * @param cell which cell
 * @param grid the documents, with what each adds
 * @param next where there are more; absent at the end
 */
public record BehindPage(
    Shell shell,
    String title,
    String figure,
    List<Panel.Fact> cell,
    Grid grid,
    @Nullable String next) {}
