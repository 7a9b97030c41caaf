package io.perennial.events.customer.contact;

import io.perennial.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What visits and calls have in common, as far as it is counted. */
public interface LoggedContact {

  /** Minutes spent. */
  int durationMinutes();

  /** Why. */
  VisitPurpose purpose();

  /** What came of it. */
  VisitOutcome outcome();

  /** Amount ordered. */
  @Nullable Money orderedAmount();

  /** Amount collected. */
  @Nullable Money collectedAmount();

  /** What it cost. */
  @Nullable Money cost();

  /** Business date. */
  LocalDate occurredOn();
}
