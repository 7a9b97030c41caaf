package io.perennial.workbench.room.today;

import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * How things stand.
 *
 * @param shell what stands around it
 * @param panels figures beside each other
 */
public record TodayPage(Shell shell, List<Panel> panels) {}
