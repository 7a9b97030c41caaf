package io.perennial.workbench.act;

import io.perennial.workbench.page.Shell;
import java.util.List;

/**
 * What waits for a second person.
 *
 * @param shell what stands around it
 * @param tabs kinds of what waits
 * @param matters what waits, by kinds, what has waited longest first
 * @param more whether there is more than is shown
 */
public record WaitingPage(Shell shell, List<Tab> tabs, List<Matter> matters, boolean more) {

  /**
   * A kind of matters.
   *
   * @param title what is to be decided
   * @param count how many wait; empty for all kinds
   * @param address where they are shown alone
   * @param here whether they are
   */
  public record Tab(String title, String count, String address, boolean here) {}

  /**
   * What waits.
   *
   * @param kind what is to be decided
   * @param subject its identifier
   * @param about the customer or whatever it is about
   * @param place where that is shown
   * @param words what was asked for
   * @param since since when it waits
   * @param requestedBy who has asked for it; empty where that is not known
   * @param own whether the person has asked for it, where that is known
   * @param decisions what may be decided
   */
  public record Matter(
      String kind,
      String subject,
      String about,
      String place,
      String words,
      String since,
      String requestedBy,
      boolean own,
      List<Decision> decisions) {}

  /**
   * What may be decided.
   *
   * @param label what it is called
   * @param action where its form is sent
   * @param key what makes two clicks one command
   * @param pointer where the identifier is in the body; empty where it is in the path
   * @param needed places that have to be filled in
   * @param declines whether it is against what was asked for
   */
  public record Decision(
      String label,
      String action,
      String key,
      String pointer,
      List<Field> needed,
      boolean declines) {}
}
