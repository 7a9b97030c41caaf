package io.perennial.standalone;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A walk along the links of the workbench to one page of each kind. What one template draws of
 * different things is one kind, but for who looks at a phone: there is little room.
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
      boolean alike = !visitor.isNarrow() || path.contains("/behind");
      if (!looks.add(Links.look(path)) || !first && alike) {
        continue;
      }
      faults.addAll(visitor.faultsOf(path));
      if (first && closely) {
        faults.addAll(visitor.hurdles());
      }
      open.addAll(visitor.links());
    }
    return faults;
  }

  /** How many kinds of pages have been seen. */
  int kinds() {
    return templates.size();
  }
}
