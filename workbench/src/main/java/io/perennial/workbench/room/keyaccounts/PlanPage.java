package io.perennial.workbench.room.keyaccounts;

import io.perennial.workbench.act.Menu;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.PlacePage;
import java.util.List;

/**
 * An account plan on one page.
 *
 * @param shell what stands around it
 * @param tabs the places of the room
 * @param plan the plan
 * @param figures revenue against plan, and what is not ours
 * @param menu what may be done
 */
public record PlanPage(
    Shell shell, List<PlacePage.Tab> tabs, PlanOnPage plan, List<Panel> figures, Menu menu) {}
