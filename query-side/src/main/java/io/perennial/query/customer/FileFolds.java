package io.perennial.query.customer;

import io.perennial.events.customer.file.CustomerFileEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.prospect.ProspectEvent;
import io.perennial.query.activity.Dated;
import io.perennial.query.customer.CustomerCard.Identity;

/** What is known of who the customer is, on the card. */
final class FileFolds {

  private FileFolds() {}

  static CustomerCard file(CustomerCard card, CustomerFileEvent event) {
    return switch (event) {
      case CustomerRegistered registered -> registered(card, registered);
    };
  }

  static CustomerCard prospect(CustomerCard card, ProspectEvent event) {
    return card.withProspectSteps(
        Dated.with(card.prospectSteps(), ProspectStep.of(event), ProspectStep::on));
  }

  private static CustomerCard registered(CustomerCard card, CustomerRegistered event) {
    return card.withIdentity(
        new Identity(
            event.legalName(),
            event.tradingName(),
            event.registrationNumber(),
            event.customerClass(),
            event.region(),
            event.lineOfBusiness(),
            event.relationshipStartedOn(),
            event.source(),
            event.occurredOn()),
        event.people(),
        FactsOnFile.of(event),
        Stage.Registered.of(event));
  }
}
