package io.perennial.workbench.room.customers;

import io.perennial.workbench.act.Menu;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Chart;
import io.perennial.workbench.page.Shell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One customer.
 *
 * @param shell what stands around it
 * @param customerId the customer
 * @param name its legal name, or its identifier where none is known
 * @param dates as of which day it is shown
 * @param freshness how far behind the answer is; empty when it is not
 * @param marks what it is, in a word each
 * @param numbers what counts most
 * @param standing where it is between satisfaction and loyalty; absent where one is not known
 * @param sheets its parts
 * @param sales sales by month; absent where nothing was bought
 * @param salesJson the chart as the script reads it
 * @param timeline what has happened
 * @param menu what may be done about it; absent where the past is shown
 * @param by by when it was recorded, or by business date
 * @param failed views that could not fold an event, in words; empty when all could
 */
public record CustomerPage(
    Shell shell,
    String customerId,
    String name,
    Dates dates,
    String freshness,
    List<Mark> marks,
    List<Number> numbers,
    @Nullable Standing standing,
    List<Sheet> sheets,
    @Nullable Chart sales,
    String salesJson,
    Timeline timeline,
    @Nullable Menu menu,
    String by,
    String failed) {

  /**
   * What it is, in a word.
   *
   * @param label what about
   * @param text the word
   * @param tone {@code bad}, {@code good} or empty
   */
  public record Mark(String label, String text, String tone) {}

  /**
   * What counts.
   *
   * @param label what it is
   * @param text how much
   * @param note more about it; empty when there is none
   * @param part the part of the page that tells more
   * @param share how full it is, 0 to 100; below zero where that says nothing
   * @param tone {@code bad}, {@code good} or empty
   */
  public record Number(
      String label, String text, String note, String part, int share, String tone) {}

  /**
   * Where it is.
   *
   * @param satisfaction 0 to 100
   * @param loyalty 0 to 100
   * @param quadrant in a word
   */
  public record Standing(int satisfaction, int loyalty, String quadrant) {}

  /** Where the same is shown by the other clock. */
  public String byOther() {
    Map<String, String> parameters = new LinkedHashMap<>(dates.parameters());
    parameters.put("by", by.equals("business") ? "recorded" : "business");
    return Doors.path(dates.address() + "/timeline", parameters);
  }
}
