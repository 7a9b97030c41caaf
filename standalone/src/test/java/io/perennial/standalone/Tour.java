package io.perennial.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A walk along the links of the workbench. In front of somebody stands one page of each template,
 * and for who looks closely at a phone, where there is little room, one of each kind; the others
 * are read for text that has become markup.
 */
final class Tour {

  private final Visitor visitor;
  private final boolean closely;
  private final Set<String> looks = new HashSet<>();
  private final Set<String> templates = new HashSet<>();

  /**
   * A walk.
   *
   * @param closely whether axe looks, too
   */
  Tour(Visitor visitor, boolean closely) {
    this.visitor = visitor;
    this.closely = closely;
  }

  /** What is wrong with the pages. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(List.of("/today"));
    while (!open.isEmpty()) {
      String path = open.poll();
      boolean first = templates.add(Links.template(path));
      if (looks.add(Links.look(path))) {
        if (first || closely && visitor.isNarrow() && !path.contains("/behind")) {
          faults.addAll(visitor.faultsOf(path));
          if (first && closely) {
            faults.addAll(visitor.hurdles());
          }
          open.addAll(visitor.links());
        } else if (!closely) {
          String page = visitor.reads(path);
          if (page.contains(HostileRequests.SCRIPT)) {
            faults.add(path + " has markup that was made from text");
          }
          Links.in(page).stream().filter(Links::isPage).forEach(open::add);
        }
      }
    }
    return faults;
  }

  /** How many templates have been seen. */
  int kinds() {
    return templates.size();
  }

  /** How many kinds of pages have been seen or read. */
  int looks() {
    return looks.size();
  }
}
