package io.perennial.query.customer;

import io.perennial.events.customer.prospect.DisqualificationReason;
import io.perennial.events.customer.prospect.ProspectDisqualified;
import io.perennial.events.customer.prospect.ProspectEvent;
import io.perennial.events.customer.prospect.ProspectQualified;
import io.perennial.events.customer.prospect.ProspectReopened;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.personal.PersonalData;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A step of a company that had not bought yet.
 *
 * @param on business date
 * @param stage stage from then on
 * @param reason why it is no target; absent unless it was disqualified
 * @param explanation more about it
 */
public record ProspectStep(
    LocalDate on,
    LifecycleStage stage,
    @Nullable DisqualificationReason reason,
    @PersonalData @Nullable String explanation) {

  static ProspectStep of(ProspectEvent event) {
    return switch (event) {
      case ProspectQualified qualified ->
          new ProspectStep(
              qualified.occurredOn(), LifecycleStage.PROSPECT, null, qualified.explanation());
      case ProspectDisqualified disqualified ->
          new ProspectStep(
              disqualified.occurredOn(),
              LifecycleStage.DISQUALIFIED,
              disqualified.reason(),
              disqualified.explanation());
      case ProspectReopened reopened ->
          new ProspectStep(reopened.occurredOn(), reopened.stage(), null, reopened.explanation());
    };
  }
}
