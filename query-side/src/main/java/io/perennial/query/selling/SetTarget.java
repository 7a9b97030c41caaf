package io.perennial.query.selling;

import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetSplit;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales target, as it stood from time to time.
 *
 * @param year calendar year
 * @param scope for whom, or for what
 * @param versions what was to be reached, in order of their dates; the last one holds
 */
public record SetTarget(int year, TargetScope scope, List<Version> versions) {

  public SetTarget {
    versions = List.copyOf(versions);
  }

  /**
   * What was to be reached from a day on.
   *
   * @param since business date
   * @param figures in the year
   * @param splits the same in parts
   */
  public record Version(LocalDate since, TargetFigures figures, List<TargetSplit> splits) {

    public Version {
      splits = List.copyOf(splits);
    }
  }

  SetTarget with(Version version) {
    return new SetTarget(year, scope, Dated.with(versions, version, Version::since));
  }

  /** What was to be reached, as it stood at the end of a day; absent before it was set. */
  @Nullable Version versionOn(LocalDate day) {
    Version held = null;
    for (Version each : versions) {
      held = each.since().isAfter(day) ? held : each;
    }
    return held;
  }

  int size() {
    return versions.stream()
        .flatMap(version -> version.splits().stream())
        .mapToInt(split -> 2 * split.parts().size())
        .sum();
  }
}
