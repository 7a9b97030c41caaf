package io.perennial.events.salestarget;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A sales target has been revised as a whole, its splits among it.
 *
 * @param salesTargetId the sales target
 * @param figures what is to be reached in the year from now on
 * @param splits the same in parts
 * @param reason why; kept under a key of the target's own
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record SalesTargetRevised(
    @DataSubject(Subject.Kind.MATTER) String salesTargetId,
    TargetFigures figures,
    List<TargetSplit> splits,
    @PersonalData String reason,
    LocalDate occurredOn)
    implements SalesTargetEvent {
  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public SalesTargetRevised {
    splits = splits == null ? List.of() : List.copyOf(splits);
  }
}
