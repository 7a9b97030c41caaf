package io.perennial.workbench.room.customers;

import io.perennial.workbench.list.ListPart;
import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * Customers.
 *
 * @param shell what stands around it
 * @param search what was searched for; empty when nothing was
 * @param facets how many customers there are of what kind
 * @param ready questions that are often asked
 * @param list the list
 */
public record ListOfCustomersPage(
    Shell shell, String search, List<Facet> facets, List<Option> ready, ListPart list) {

  /**
   * Customers by something.
   *
   * @param title by what
   * @param options with how many
   */
  public record Facet(String title, List<Option> options) {}

  /**
   * A kind of customer.
   *
   * @param label what it is called
   * @param count how many there are; empty where it is not told
   * @param link the list of them
   * @param chosen whether the list is of them
   */
  public record Option(String label, String count, String link, boolean chosen) {}
}
