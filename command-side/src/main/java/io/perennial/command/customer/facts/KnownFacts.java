package io.perennial.command.customer.facts;

import static io.perennial.command.change.Change.readable;

import io.perennial.command.common.RecordedFacts;
import io.perennial.events.customer.facts.BusinessAmended;
import io.perennial.events.customer.facts.CustomerBusiness;
import io.perennial.events.customer.facts.CustomerDealings;
import io.perennial.events.customer.facts.CustomerProfile;
import io.perennial.events.customer.facts.DealingsAmended;
import io.perennial.events.customer.facts.ProfileAmended;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.platform.eventstore.UnreadableEventException;

/**
 * What is known of a customer, as it was recorded. What has been erased since, or has lost its key,
 * is not known any more.
 */
final class KnownFacts {
  private KnownFacts() {}

  static CustomerProfile profile(RecordedFacts facts, String customerId, long sequence) {
    CustomerProfile recorded =
        switch (facts.find(customerId, sequence).orElse(null)) {
          case ProfileAmended amended -> amended.profile();
          case CustomerRegistered registered -> registered.profile();
          case null, default -> null;
        };
    if (recorded == null) {
      throw unreadable(customerId, sequence);
    }
    return new CustomerProfile(
        readable(recorded.marketArea()),
        readable(recorded.sellingPower()),
        readable(recorded.growthPotential()),
        readable(recorded.philosophy()),
        readable(recorded.direction()),
        readable(recorded.policies()),
        readable(recorded.size()));
  }

  static CustomerBusiness business(RecordedFacts facts, String customerId, long sequence) {
    CustomerBusiness recorded =
        switch (facts.find(customerId, sequence).orElse(null)) {
          case BusinessAmended amended -> amended.business();
          case CustomerRegistered registered -> registered.business();
          case null, default -> null;
        };
    if (recorded == null) {
      throw unreadable(customerId, sequence);
    }
    return new CustomerBusiness(
        readable(recorded.staffQuality()),
        readable(recorded.salesRecord()),
        readable(recorded.marketShare()),
        readable(recorded.competitiveness()),
        readable(recorded.marketPosition()),
        readable(recorded.relationToCompetitors()),
        readable(recorded.relationToUs()),
        readable(recorded.cooperation()));
  }

  static CustomerDealings dealings(RecordedFacts facts, String customerId, long sequence) {
    CustomerDealings recorded =
        switch (facts.find(customerId, sequence).orElse(null)) {
          case DealingsAmended amended -> amended.dealings();
          case CustomerRegistered registered -> registered.dealings();
          case null, default -> null;
        };
    if (recorded == null) {
      throw unreadable(customerId, sequence);
    }
    return new CustomerDealings(
        readable(recorded.salesActivity()),
        readable(recorded.strengths()),
        readable(recorded.problems()),
        readable(recorded.strategy()),
        readable(recorded.outlook()),
        readable(recorded.reputation()),
        readable(recorded.financialState()),
        readable(recorded.creditState()));
  }

  private static UnreadableEventException unreadable(String customerId, long sequence) {
    return new UnreadableEventException(
        "Event " + sequence + " of " + customerId + " does not say what it is to be amended");
  }
}
