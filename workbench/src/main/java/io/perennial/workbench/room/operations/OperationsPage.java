package io.perennial.workbench.room.operations;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * How the service is.
 *
 * @param shell what stands around it
 * @param head position of the last event
 * @param reachable whether the event store is there
 * @param views how each view is
 */
public record OperationsPage(Shell shell, String head, boolean reachable, List<ViewLine> views) {

  /** How many views are as they should be, and follow the log. */
  public long well() {
    return views.stream().filter(ViewLine::well).count();
  }

  /** How many events are parked. */
  public long parked() {
    return views.stream().mapToLong(ViewLine::parked).sum();
  }
}
