package io.perennial.query.customer;

import io.perennial.events.customer.stakeholder.Attitude;
import io.perennial.events.customer.stakeholder.StakeholderAmended;
import io.perennial.events.customer.stakeholder.StakeholderDropped;
import io.perennial.events.customer.stakeholder.StakeholderEvent;
import io.perennial.events.customer.stakeholder.StakeholderNamed;
import io.perennial.events.customer.stakeholder.StakeholderRole;
import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import io.perennial.query.activity.Dated;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who decides with or against us.
 *
 * @param personId the person, one of the customer's people
 * @param role what part the person has
 * @param attitude how the person thinks of us
 * @param reason why
 * @param since business date since which this is known
 */
public record Stakeholder(
    @DataSubject(Subject.Kind.PERSON) String personId,
    StakeholderRole role,
    Attitude attitude,
    @PersonalData @Nullable String reason,
    LocalDate since) {

  static List<Stakeholder> with(List<Stakeholder> known, StakeholderEvent event) {
    return switch (event) {
      case StakeholderNamed named ->
          with(
              known,
              new Stakeholder(
                  named.personId(),
                  named.role(),
                  named.attitude(),
                  named.reason(),
                  named.occurredOn()));
      case StakeholderAmended amended ->
          with(
              known,
              new Stakeholder(
                  amended.personId(),
                  amended.role(),
                  amended.attitude(),
                  amended.reason(),
                  amended.occurredOn()));
      case StakeholderDropped dropped -> without(known, dropped.personId());
    };
  }

  private static List<Stakeholder> with(List<Stakeholder> known, Stakeholder added) {
    return Dated.with(without(known, added.personId), added, Stakeholder::since);
  }

  private static List<Stakeholder> without(List<Stakeholder> known, String personId) {
    return ListChanges.without(known, each -> each.personId.equals(personId));
  }
}
