package io.perennial.workbench.figure;

import io.perennial.workbench.page.Shell;
import java.util.List;
import java.util.Map;

/**
 * A figure on a page of its own.
 *
 * @param shell what stands around it
 * @param panel the figure
 * @param choices what it may be asked for
 * @param parameters what it was asked for
 */
public record FigurePage(
    Shell shell, Panel panel, List<Choice> choices, Map<String, String> parameters) {

  /**
   * A parameter.
   *
   * @param name its name
   * @param label what it is called
   * @param meaning what it says
   * @param type what its text must be
   * @param value what it was asked for; empty where it is as usual
   * @param usual what it is when it is not given
   * @param options what may be chosen; none when it is no choice
   */
  public record Choice(
      String name,
      String label,
      String meaning,
      String type,
      String value,
      String usual,
      List<Option> options) {}

  /**
   * What may be chosen.
   *
   * @param value as the interface has it
   * @param label as it is called
   */
  public record Option(String value, String label) {}
}
