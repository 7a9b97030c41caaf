package io.perennial.workbench.room.operations;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * Erasures.
 *
 * @param shell what stands around it
 * @param rows the erasures, the newest first
 * @param kinds whose data may be erased
 * @param next where more of them are; empty at the end
 */
public record ErasuresPage(Shell shell, List<Row> rows, List<String> kinds, String next) {

  /**
   * An erasure.
   *
   * @param id identifies it
   * @param kind whose data it is, in words
   * @param subject whose data it is
   * @param customerId the customer whom it concerns
   * @param ground on what ground
   * @param state how far it is, in words
   * @param requested when and by whom it was asked for
   * @param confirmed when and by whom it was confirmed, or declined; empty before
   * @param carriedOut since when nobody can read any of it; empty before
   * @param open whether it waits for a second person
   */
  public record Row(
      String id,
      String kind,
      String subject,
      String customerId,
      String ground,
      String state,
      String requested,
      String confirmed,
      String carriedOut,
      boolean open) {

    /** Where it is acted on. */
    public String link() {
      return "/operations/erasures/" + io.perennial.workbench.door.Doors.segment(id);
    }
  }
}
