package io.perennial.query.testing;

import io.perennial.events.personal.DataSubject;
import io.perennial.events.personal.PersonalData;
import io.perennial.events.personal.Subject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a view may do wrong shows in this document: the order of events, events applied twice or
 * not at all, personal data.
 *
 * @param customerId the customer
 * @param region region
 * @param personId owner
 * @param contact name of the owner
 * @param sales sum of purchases
 * @param purchases purchases in the order in which they were folded
 */
public record Ledger(
    String customerId,
    String region,
    @DataSubject(Subject.Kind.PERSON) String personId,
    @PersonalData @Nullable String contact,
    long sales,
    List<String> purchases) {

  public Ledger {
    purchases = List.copyOf(purchases);
  }

  Ledger with(String purchase, long amount) {
    List<String> more = new ArrayList<>(purchases);
    more.add(purchase);
    return new Ledger(customerId, region, personId, contact, sales + amount, more);
  }
}
