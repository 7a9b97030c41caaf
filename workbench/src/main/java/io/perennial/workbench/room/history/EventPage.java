package io.perennial.workbench.room.history;

import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * One event.
 *
 * @param shell what stands around it
 * @param event the event
 * @param metadata who asked for it, and why
 * @param facts what it says
 * @param unreadable why it cannot be read; empty when it can
 * @param causes what caused what
 * @param replay where the state after it is shown
 * @param reason why accounts and personal data are looked at; empty where they are masked
 */
public record EventPage(
    Shell shell,
    EventRow event,
    List<Fact> metadata,
    List<Fact> facts,
    String unreadable,
    CauseGraph causes,
    String replay,
    String reason) {}
