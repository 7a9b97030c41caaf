package io.perennial.command.erasure;

import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.personal.Subject;
import java.time.LocalDate;

/** What has happened in erasures. */
final class ErasureFacts {
  static final String ERASURE = "erasure-1";
  static final String CUSTOMER = "customer-1";
  static final Subject PERSON = Subject.person("person-1");

  private ErasureFacts() {}

  static RequestErasure request() {
    return new RequestErasure(
        ERASURE, ErasureSubject.PERSON, "person-1", CUSTOMER, "request of the person");
  }

  static ErasureRequested requested(LocalDate on) {
    return new ErasureRequested(
        ERASURE, CUSTOMER, ErasureSubject.PERSON, "person-1", null, "request of the person", on);
  }

  static ErasureConfirmed confirmed(LocalDate on) {
    return new ErasureConfirmed(ERASURE, CUSTOMER, on);
  }

  static ErasureDeclined declined(String ground, LocalDate on) {
    return new ErasureDeclined(ERASURE, CUSTOMER, ground, on);
  }

  static ErasureCarriedOut carriedOut(LocalDate on) {
    return new ErasureCarriedOut(ERASURE, CUSTOMER, ErasureSubject.PERSON, "person-1", on);
  }
}
