package io.perennial.query;

import static io.perennial.query.Facts.day;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import java.util.List;

/** Plainly invented facts about legal holds on a customer, and erasures that concern it. */
record ControlFacts(String customerId) {
  private static final String ERASURE = "erasure-1";
  private static final String PERSON = "person-1";

  List<LifecycleEvent> everyFact() {
    return List.of(
        new LegalHoldSet(customerId, "it sues us", day("1998-01-05")),
        new LegalHoldLifted(customerId, "settled", day("1998-01-06")),
        new ErasureRequested(
            ERASURE,
            customerId,
            ErasureSubject.PERSON,
            PERSON,
            null,
            "request of the person",
            day("1998-01-07")),
        new ErasureDeclined(ERASURE, customerId, "duty to keep", day("1998-01-08")),
        new ErasureConfirmed(ERASURE, customerId, day("1998-01-08")),
        new ErasureCarriedOut(
            ERASURE, customerId, ErasureSubject.PERSON, PERSON, day("1998-01-09")));
  }
}
