package io.perennial.workbench.room.analyses;

import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.text.Texts;
import java.util.List;

/**
 * A run: how far it is, or what has come of it.
 *
 * @param texts what is said
 * @param csrf what proves that a form is ours
 * @param title the run in words
 * @param path where it is
 * @param inWork whether it waits or is being worked out
 * @param state how it is, in words
 * @param doing what is being done; empty when nothing is
 * @param share how much of it is done, from 0 to 1
 * @param sentence why there is no result; empty when there is one
 * @param asked what it was asked for
 * @param said what the result says in sentences
 * @param facts what stands beside the tables of the result
 * @param panels the result
 */
public record RunPart(
    Texts texts,
    String csrf,
    String title,
    String path,
    boolean inWork,
    String state,
    String doing,
    String share,
    String sentence,
    List<Asked> asked,
    List<String> said,
    List<Panel.Fact> facts,
    List<Panel> panels) {

  /**
   * A parameter.
   *
   * @param label what it is called
   * @param value what was asked for
   * @param usual what is usual, or the rule in force
   * @param other whether the two differ
   */
  public record Asked(String label, String value, String usual, boolean other) {}
}
