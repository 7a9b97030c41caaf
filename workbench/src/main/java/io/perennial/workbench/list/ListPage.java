package io.perennial.workbench.list;

import io.perennial.workbench.page.Shell;

/**
 * A list on a page of its own.
 *
 * @param shell what stands around it
 * @param list the list
 */
public record ListPage(Shell shell, ListPart list) {}
