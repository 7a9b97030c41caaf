package io.perennial.workbench.page;

import io.perennial.workbench.door.Problem;

/**
 * What could not be shown, and why.
 *
 * @param shell what stands around it
 * @param problem why
 */
public record RefusedPage(Shell shell, Problem problem) {}
