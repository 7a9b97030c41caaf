package io.perennial.workbench.room.analyses;

import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.PlacePage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An analysis: what it may be asked for, its runs, and one of them.
 *
 * @param shell what stands around it
 * @param tabs the places of the room
 * @param title what it is called
 * @param meaning what it says
 * @param path where it is
 * @param fields what it may be asked for
 * @param runs its runs, the newest first
 * @param more where there are older ones; absent at the end
 * @param run the run that is shown; absent where none is
 * @param refusal why it was not asked; empty where it was
 */
public record AnalysisPage(
    Shell shell,
    List<PlacePage.Tab> tabs,
    String title,
    String meaning,
    String path,
    List<Field> fields,
    List<RunLine> runs,
    @Nullable String more,
    @Nullable RunPart run,
    String refusal) {

  /**
   * A parameter.
   *
   * @param name its name
   * @param label what it is called
   * @param meaning what it is
   * @param kind {@code date}, {@code choice} or {@code number}
   * @param value what is asked for
   * @param usual what holds when nothing is asked for, in words; empty where that is said
   * @param slider whether it is set by a slider
   * @param least least value
   * @param most largest value of the slider
   * @param step step of the number
   * @param options what may be chosen
   */
  public record Field(
      String name,
      String label,
      String meaning,
      String kind,
      String value,
      String usual,
      boolean slider,
      String least,
      String most,
      String step,
      List<Option> options) {}

  /**
   * What may be chosen.
   *
   * @param value as the interface has it
   * @param label what it is called
   */
  public record Option(String value, String label) {}

  /**
   * A run in the list.
   *
   * @param number its number, as it is written
   * @param path where it is
   * @param askedAt when it was asked for
   * @param state how it is
   * @param asked what was asked for, where that is not usual
   * @param here whether it is the one shown
   */
  public record RunLine(
      String number, String path, String askedAt, String state, String asked, boolean here) {}
}
