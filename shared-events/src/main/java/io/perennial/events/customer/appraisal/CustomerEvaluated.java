package io.perennial.events.customer.appraisal;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * The customer has been evaluated.
 *
 * @param customerId the customer
 * @param initiative its attitude and deeds, 1 (worst) to 5
 * @param initiativeEvidence what shows it; kept under the customer's own key
 * @param capability its capability to operate, 1 (worst) to 5
 * @param capabilityEvidence what shows it; kept under the customer's own key
 * @param goodMarks marks of a good customer that it has
 * @param badMarks marks of a bad customer that it has
 * @param occurredOn business date in the company's time zone
 */
@Revision("1")
public record CustomerEvaluated(
    @DataSubject(Subject.Kind.CUSTOMER) String customerId,
    int initiative,
    @PersonalData String initiativeEvidence,
    int capability,
    @PersonalData String capabilityEvidence,
    List<GoodMark> goodMarks,
    List<BadMark> badMarks,
    LocalDate occurredOn)
    implements AppraisalEvent {

  /** Lists are copied; an absent one is empty. */
  @SuppressWarnings("NullAway")
  public CustomerEvaluated {
    goodMarks = goodMarks == null ? List.of() : List.copyOf(goodMarks);
    badMarks = badMarks == null ? List.of() : List.copyOf(badMarks);
  }
}
