package io.perennial.workbench.act;

import io.perennial.workbench.figure.Grid;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.page.Shell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What commands are about, where no room shows it.
 *
 * @param shell what stands around it
 * @param title what it is
 * @param id its identifier
 * @param place where a room shows it; absent where none does
 * @param facts what is known of it
 * @param grids what there are several of
 * @param menu what may be done to it
 */
public record ThingPage(
    Shell shell,
    String title,
    String id,
    @Nullable String place,
    List<Panel.Fact> facts,
    List<Grid> grids,
    Menu menu) {}
