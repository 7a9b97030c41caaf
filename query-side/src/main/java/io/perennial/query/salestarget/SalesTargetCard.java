package io.perennial.query.salestarget;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import io.perennial.events.salestarget.TargetFigures;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetSplit;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sales target of a year.
 *
 * @param salesTargetId the sales target
 * @param year calendar year
 * @param scope for whom, or for what
 * @param figures what is to be reached in the year
 * @param splits the same in parts
 * @param since business date since which these figures hold
 * @param replaced the figures that held before, in order
 */
public record SalesTargetCard(
    @DataSubject(Subject.Kind.MATTER) String salesTargetId,
    int year,
    @Nullable TargetScope scope,
    @Nullable TargetFigures figures,
    List<TargetSplit> splits,
    @Nullable LocalDate since,
    List<ReplacedFigures> replaced) {

  /**
   * Figures that held until they were revised.
   *
   * @param figures what was to be reached
   * @param since business date since which they held
   * @param until business date of the revision
   * @param reason why they were revised
   */
  public record ReplacedFigures(
      TargetFigures figures, LocalDate since, LocalDate until, @PersonalData String reason) {}

  public SalesTargetCard {
    splits = List.copyOf(splits);
    replaced = List.copyOf(replaced);
  }

  /** The target of which nothing is known yet. */
  static SalesTargetCard empty(String id) {
    return new SalesTargetCard(id, 0, null, null, List.of(), null, List.of());
  }
}
