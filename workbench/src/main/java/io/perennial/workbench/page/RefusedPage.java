package io.perennial.workbench.page;

import io.perennial.workbench.door.Problem;

/**
 * What could not be shown, and why.
 *
 * @param shell what stands around it
 * @param problem why
 * @param soon whether it is being made: the page asks again until it is there
 */
public record RefusedPage(Shell shell, Problem problem, boolean soon) {}
