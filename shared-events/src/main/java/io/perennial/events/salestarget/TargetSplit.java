package io.perennial.events.salestarget;

import java.util.List;

/**
 * A sales target in parts that add up to it; months add up to their quarters where there are
 * quarters.
 *
 * @param by what it is split by
 * @param parts the parts
 */
public record TargetSplit(TargetSplitKind by, List<TargetPart> parts) {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public TargetSplit {
    parts = parts == null ? List.of() : List.copyOf(parts);
  }
}
