package io.perennial.query.page;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The events that have changed something, in order. */
final class Trail {

  private final Set<String> ids = new LinkedHashSet<>();

  void add(String eventId) {
    ids.add(eventId);
  }

  /** Forgets events; whether there were any of them. */
  boolean remove(Set<String> eventIds) {
    return ids.removeAll(eventIds);
  }

  /** What it comes to. */
  Behind behind(int most) {
    List<String> all = List.copyOf(ids);
    return new Behind(
        all.size(),
        List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()).reversed()));
  }
}
