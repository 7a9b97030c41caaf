package io.perennial.workbench.room.operations;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * What has not been delivered to a service.
 *
 * @param shell what stands around it
 * @param subscription the service
 * @param undelivered events that have not been delivered
 * @param next where more of them are; empty at the end
 */
public record DeliveryPage(
    Shell shell,
    DeliveriesPage.Subscription subscription,
    List<Undelivered> undelivered,
    String next) {

  /**
   * An event that has not been delivered.
   *
   * @param customerId the customer
   * @param history where its history is
   * @param position its place in the log
   * @param place the same as the door has it
   * @param eventId identifies it
   * @param link where it is shown
   * @param state how it stands, in words
   * @param attempts how often it has failed
   * @param failure what came of it last
   * @param nextTry when it is tried again; empty when it is not
   * @param first whether it is the first of its customer
   */
  public record Undelivered(
      String customerId,
      String history,
      String position,
      String place,
      String eventId,
      String link,
      String state,
      String attempts,
      String failure,
      String nextTry,
      boolean first) {}
}
