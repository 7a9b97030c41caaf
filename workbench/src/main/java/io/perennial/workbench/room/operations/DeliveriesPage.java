package io.perennial.workbench.room.operations;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * Services that are sent events.
 *
 * @param shell what stands around it
 * @param subscriptions the services
 */
public record DeliveriesPage(Shell shell, List<Subscription> subscriptions) {

  /**
   * A subscription.
   *
   * @param id identifies it
   * @param url where events are sent
   * @param what which events, in words
   * @param personal whether personal data is in them
   * @param state how it stands, in words
   * @param active whether events are sent
   * @param lag events recorded since
   * @param waiting events that could not be sent yet
   * @param parked customers whose events are not sent
   * @param failure what came of it last; empty when it is well
   * @param since since when it is not well; empty when it is
   * @param nextTry when it is tried again; empty when it is not
   */
  public record Subscription(
      String id,
      String url,
      String what,
      boolean personal,
      String state,
      boolean active,
      String lag,
      String waiting,
      String parked,
      String failure,
      String since,
      String nextTry) {

    /** Where it is shown. */
    public String link() {
      return "/operations/deliveries/" + io.perennial.workbench.door.Doors.segment(id);
    }
  }
}
