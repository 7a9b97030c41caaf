package io.perennial.workbench.page;

import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param texts what is said, in the language of the person
 * @param person who is signed in; absent outside
 * @param room the room the page is in; absent outside
 * @param address the page's own path with its parameters
 * @param theme {@code light}, {@code dark}, or {@code auto} as the system has it
 * @param assets addresses of style sheet and scripts
 * @param csrf what proves that a form is ours
 * @param example whether what is shown is an invented company
 * @param notes what the page says first, once
 */
public record Shell(
    Texts texts,
    @Nullable Person person,
    @Nullable Room room,
    String address,
    String theme,
    Assets assets,
    String csrf,
    boolean example,
    List<Note> notes) {

  /** The rooms that the person may enter. */
  public List<Room> rooms() {
    Person somebody = person;
    return somebody == null
        ? List.of()
        : Arrays.stream(Room.values()).filter(each -> somebody.may(each.scope())).toList();
  }

  /** Whether it is this room. */
  public boolean isIn(Room other) {
    return room == other;
  }

  /** The same page with another choice of how it is shown. */
  public String with(String choice, String value) {
    return "/choose/"
        + choice
        + "/"
        + value
        + "?back="
        + io.perennial.workbench.door.Doors.segment(address);
  }

  /** The languages that there are. */
  public List<Language> languages() {
    return List.of(Language.values());
  }
}
