package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;

import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.golden.GoldenSamples.Sample;
import io.perennial.events.personal.Subject;
import java.util.List;

/** The samples of facts about legal holds and erasures. */
final class ControlSamples {
  private static final String ERASURE = "erasure-2026-7";
  private static final String PERSON = "person-ann";

  private ControlSamples() {}

  static void addTo(List<Sample> samples) {
    add(samples, "typical", new LegalHoldSet(CUSTOMER, "Ann Example sues us for damages", DAY));
    add(samples, "minimal", new LegalHoldSet("customer-1", "a lawsuit", DAY));
    add(samples, "typical", new LegalHoldLifted(CUSTOMER, "Ann Example has settled", DAY));
    add(samples, "minimal", new LegalHoldLifted("customer-1", "settled", DAY));
    add(
        samples,
        "typical",
        new ErasureRequested(
            ERASURE,
            ERASURE,
            ErasureSubject.STAFF,
            Subject.staff("rep-7").id(),
            Subject.staff("a name as earlier builds knew it").id(),
            "left the company",
            DAY));
    add(
        samples,
        "minimal",
        new ErasureRequested(
            "erasure-1", "customer-1", ErasureSubject.PERSON, "person-1", null, "request", DAY));
    add(samples, "typical", new ErasureConfirmed(ERASURE, CUSTOMER, DAY));
    add(samples, "minimal", new ErasureConfirmed("erasure-1", "erasure-1", DAY));
    add(samples, "typical", new ErasureDeclined(ERASURE, CUSTOMER, "duty to keep", DAY));
    add(samples, "minimal", new ErasureDeclined("erasure-1", "erasure-1", "mistake", DAY));
    add(
        samples,
        "typical",
        new ErasureCarriedOut(ERASURE, CUSTOMER, ErasureSubject.PERSON, PERSON, DAY));
    add(
        samples,
        "minimal",
        new ErasureCarriedOut(
            "erasure-1", "erasure-1", ErasureSubject.STAFF, Subject.staff("rep-7").id(), DAY));
  }
}
