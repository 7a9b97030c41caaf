package io.perennial.query.customer;

import io.perennial.events.customer.file.BasicFactsAmended;
import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.file.Person;
import io.perennial.events.customer.file.PersonAdded;
import io.perennial.events.customer.file.PersonAmended;
import io.perennial.events.customer.file.PersonRemoved;
import io.perennial.events.customer.prospect.ProspectEvent;
import io.perennial.query.activity.Dated;
import io.perennial.query.activity.FormerTraits;
import java.time.LocalDate;

/** What is known of who the customer is, on the card. */
final class FileFolds {

  private FileFolds() {}

  static CustomerCard file(CustomerCard card, CustomerFileEvent event) {
    return switch (event) {
      case CustomerRegistered registered -> registered(card, registered);
      case BasicFactsAmended amended ->
          card.withIdentity(
              Identity.amended(card.identity(), amended),
              FormerTraits.with(
                  card.formerTraits(),
                  card.traits().customerClass(),
                  card.traits().region(),
                  amended));
      case PersonAdded added -> person(card, added.person(), added.source(), added.occurredOn());
      case PersonAmended amended ->
          person(card, amended.person(), amended.source(), amended.occurredOn());
      case PersonRemoved removed -> without(card, removed.personId());
    };
  }

  static CustomerCard prospect(CustomerCard card, ProspectEvent event) {
    return card.withProspectSteps(
        Dated.with(card.prospectSteps(), ProspectStep.of(event), ProspectStep::on));
  }

  private static CustomerCard registered(CustomerCard card, CustomerRegistered event) {
    return card.withIdentity(
        Identity.of(event),
        FormerTraits.of(event),
        event.people().stream()
            .map(person -> PersonOnFile.of(person, event.source(), event.occurredOn()))
            .toList(),
        FactsOnFile.of(event),
        Stage.Registered.of(event));
  }

  private static CustomerCard person(
      CustomerCard card, Person person, String source, LocalDate on) {
    return card.withPeople(PersonOnFile.with(card.people(), PersonOnFile.of(person, source, on)));
  }

  /** Who has left is no stakeholder either. */
  private static CustomerCard without(CustomerCard card, String personId) {
    return card.withPeople(
            ListChanges.without(card.people(), each -> each.personId().equals(personId)))
        .withStakeholders(
            ListChanges.without(card.stakeholders(), each -> each.personId().equals(personId)));
  }
}
