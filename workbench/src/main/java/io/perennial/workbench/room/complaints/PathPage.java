package io.perennial.workbench.room.complaints;

import io.perennial.workbench.act.Menu;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.PlacePage;
import java.util.List;

/**
 * One complaint's path.
 *
 * @param shell what stands around it
 * @param tabs the places of the room
 * @param path the path
 * @param customer what the customer is called
 * @param menu what may be done
 */
public record PathPage(
    Shell shell, List<PlacePage.Tab> tabs, ComplaintPath path, String customer, Menu menu) {}
