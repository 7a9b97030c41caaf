package io.perennial.platform.access;

import io.perennial.events.ComparableText;
import io.perennial.platform.document.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is absent does not matter.
 *
 * @param person who asked, or for whom it was asked
 * @param kind what the entry is about
 * @param subject whom it was about; entries about too many to be named may be, too
 * @param from not written before
 * @param before written before
 */
public record AccessFilter(
    @Nullable String person,
    @Nullable AccessKind kind,
    @Nullable String subject,
    @Nullable Instant from,
    @Nullable Instant before) {

  /** Every entry. */
  public static final AccessFilter ALL = new AccessFilter(null, null, null, null, null);

  boolean includes(AccessEntry entry) {
    return (person == null
            || isSame(person, entry.actor())
            || (entry.onBehalfOf() != null && isSame(person, entry.onBehalfOf())))
        && (kind == null || kind == entry.kind())
        && (subject == null || entry.more() || entry.subjects().contains(subject))
        && (from == null || !entry.at().isBefore(from))
        && (before == null || entry.at().isBefore(before));
  }

  private static boolean isSame(String one, String other) {
    return Objects.equals(ComparableText.person(one), ComparableText.person(other));
  }

  /** What holds for every block with an entry that is wanted. */
  List<Filter> ofBlocks() {
    List<Filter> filters = new ArrayList<>();
    if (person != null) {
      filters.add(
          new Filter(AccessBlock.PEOPLE, Filter.Operator.HAS, ComparableText.person(person)));
    }
    if (kind != null) {
      filters.add(new Filter(AccessBlock.KINDS, Filter.Operator.HAS, kind.name()));
    }
    if (from != null) {
      filters.add(
          new Filter(AccessBlock.WRITTEN_AT, Filter.Operator.AT_LEAST, from.toEpochMilli()));
    }
    if (before != null) {
      filters.add(
          new Filter(AccessBlock.WRITTEN_AT, Filter.Operator.AT_MOST, before.toEpochMilli()));
    }
    return filters;
  }
}
