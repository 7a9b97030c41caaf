package io.perennial.workbench.act;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place to fill in.
 *
 * @param place what tells it from the same place in another form on the page; mostly empty
 * @param kind how: {@code text}, {@code amount}, {@code group}, {@code rows} and the others
 * @param pointer where it is in the body, as a JSON pointer
 * @param label what it is called
 * @param hint what it is
 * @param required whether it has to be filled in
 * @param value what is in it; empty when nothing is
 * @param chosen what is chosen, where several things may be
 * @param options what may be chosen
 * @param suggestions what is there to choose from, though something else may be entered
 * @param bounds what it has to keep to
 * @param fault what is wrong with it; empty when nothing is known to be
 * @param parts what a group is made of, or the rows of a list
 * @param clearable whether it may be said that there is none any more
 * @param cleared whether that is said
 * @param open whether a part that may be left out is shown at once
 */
public record Field(
    String place,
    String kind,
    String pointer,
    String label,
    String hint,
    boolean required,
    String value,
    List<String> chosen,
    List<Option> options,
    List<Option> suggestions,
    Shape.Bounds bounds,
    String fault,
    List<Field> parts,
    boolean clearable,
    boolean cleared,
    boolean open) {

  /**
   * What may be chosen.
   *
   * @param value as the interface has it
   * @param label as it is called
   */
  public record Option(String value, String label) {}

  /** The same in a form beside others. */
  Field on(String form) {
    return new Field(
        "-" + form,
        kind,
        pointer,
        label,
        hint,
        required,
        value,
        chosen,
        options,
        suggestions,
        bounds,
        fault,
        parts,
        clearable,
        cleared,
        open);
  }

  /** What tells its element apart on the page. */
  public String id() {
    return "field" + place + pointer.replace('/', '-');
  }

  /** What describes its element: the hint, and the fault when there is one. */
  public String describedBy() {
    return fault.isEmpty() ? id() + "-hint" : id() + "-hint " + id() + "-fault";
  }

  /** Whether no more rows are taken. */
  public boolean isFull() {
    return !bounds.most().isEmpty() && parts.size() >= Integer.parseInt(bounds.most());
  }

  /** A bound as an attribute, which is left out when there is none. */
  public static @Nullable String attribute(String bound) {
    return bound.isEmpty() ? null : bound;
  }
}
