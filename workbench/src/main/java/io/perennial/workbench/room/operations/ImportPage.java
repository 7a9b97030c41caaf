package io.perennial.workbench.room.operations;

import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Shell;
import java.util.List;
import java.util.Map;

/**
 * A file that is imported.
 *
 * @param shell what stands around it
 * @param link where it is
 * @param name what the file is called
 * @param kind what it holds
 * @param columns what is read of it
 * @param names names of its columns
 * @param lines its first lines
 * @param unreadable why it cannot be read; empty when it can
 * @param choices the rest of how it is read
 * @param ids whether the source's own number can be named
 * @param classes what new customers may be in the trade; none where none are made
 * @param given what the form holds
 * @param running whether it is under way
 * @param done lines done
 * @param all lines that there are, at least 1
 * @param said what was said on the way
 * @param outcome what has come of it; none before
 * @param outcomeTitle what that is
 * @param reasons why lines were rejected, and how many
 * @param rejected where rejected lines are as a file; empty where there are none
 * @param failure why it could not be done; empty when it could
 */
public record ImportPage(
    Shell shell,
    String link,
    String name,
    String kind,
    List<Column> columns,
    List<String> names,
    List<List<String>> lines,
    String unreadable,
    List<Choice> choices,
    boolean ids,
    List<String> classes,
    Map<String, List<String>> given,
    boolean running,
    long done,
    long all,
    List<String> said,
    List<Fact> outcome,
    String outcomeTitle,
    List<Fact> reasons,
    String rejected,
    String failure) {

  /**
   * What is read of the file.
   *
   * @param field name of the form's field
   * @param label what it is called
   * @param required whether there has to be a column
   * @param several whether there may be several columns
   * @param chosen columns chosen
   */
  public record Column(
      String field, String label, boolean required, boolean several, List<String> chosen) {}

  /**
   * How the file is read.
   *
   * @param field name of the form's field
   * @param label what it is called
   * @param value what is chosen; empty where nothing is
   * @param options what may be chosen; none where anything may be written
   */
  public record Choice(String field, String label, String value, List<String> options) {}

  /** What a field of the form holds. */
  public String given(String field) {
    List<String> values = given.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /** Whether a column is chosen for the source's own number. */
  public boolean isId(String column) {
    return given.getOrDefault("id", List.of()).contains(column);
  }
}
