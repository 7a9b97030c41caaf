package io.perennial.events.salestarget;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A sales target has been set for a year.
 *
 * @param salesTargetId the sales target, the only one of its scope and year
 * @param year calendar year
 * @param scope for whom, or for what
 * @param figures what is to be reached in the year
 * @param splits the same in parts
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record SalesTargetSet(
    String salesTargetId,
    int year,
    TargetScope scope,
    TargetFigures figures,
    List<TargetSplit> splits,
    LocalDate occurredOn)
    implements SalesTargetEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public SalesTargetSet {
    splits = splits == null ? List.of() : List.copyOf(splits);
  }
}
