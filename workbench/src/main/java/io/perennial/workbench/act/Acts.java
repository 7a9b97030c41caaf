package io.perennial.workbench.act;

import io.perennial.workbench.door.Doors;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Menus of what may be done, for the pages of what it is done to. */
public final class Acts {

  private final Commands commands;

  Acts(Commands commands) {
    this.commands = commands;
  }

  /**
   * What a person may do to something; {@code act/menu.jte} shows it.
   *
   * @param family as in the path of commands: {@code customers}, {@code complaints}, {@code
   *     account-plans}
   * @param id what it is done to
   */
  public Menu menu(Person person, Texts texts, String family, String id) {
    return menu(
        texts,
        commands.all(person).stream()
            .filter(command -> command.family().equals(family) && !command.creation())
            .toList(),
        Doors.segment(id) + "/",
        "");
  }

  /**
   * Commands by groups.
   *
   * @param about what stands before the name of the command in the address
   * @param search what names or meanings have to contain; empty for all
   */
  static Menu menu(Texts texts, List<Command> commands, String about, String search) {
    String wanted = search.strip().toLowerCase(Locale.ROOT);
    Map<Group, List<Menu.Link>> groups = new EnumMap<>(Group.class);
    for (Command command : commands) {
      String label = texts.name(command.aggregate(), command.name());
      String meaning = texts.sentence(command.summary());
      if ((label + " " + meaning + " " + command.name())
          .toLowerCase(Locale.ROOT)
          .contains(wanted)) {
        groups
            .computeIfAbsent(Group.of(command), group -> new ArrayList<>())
            .add(
                new Menu.Link(
                    label,
                    meaning,
                    "/do/"
                        + command.family()
                        + "/"
                        + (command.creation() ? "" : about)
                        + command.name()));
      }
    }
    List<Menu.Part> parts = new ArrayList<>();
    groups.forEach((group, links) ->
        parts.add(new Menu.Part(group == Group.ALL ? "" : texts.of(group.key()), links)));
    return new Menu(texts, parts);
  }
}
