package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.contact.CallLogged;
import io.perennial.events.customer.contact.ContactReport;
import io.perennial.events.customer.contact.VisitLogged;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of facts about visits and calls. */
final class ContactSamples {
  private static final ContactReport REPORT =
      new ContactReport(
          "Ann Example",
          "Rival Records sells below cost",
          "the new catalogue is hard to read",
          "a second shop opens in May",
          "bring the samples at once");

  private ContactSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rep@example.com",
            45,
            VisitPurpose.ORDER,
            VisitOutcome.ORDER_PLACED,
            usd("2500.00"),
            usd("141.24"),
            usd("38.50"),
            "Ann says the new catalogue is hard to read; a competitor called last week.",
            null,
            DAY));
    add(
        samples,
        "minimal",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rep@example.com",
            1,
            VisitPurpose.OTHER,
            VisitOutcome.NO_RESULT,
            null,
            null,
            null,
            null,
            null,
            DAY));
    add(
        samples,
        "odd-characters",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rép@exämple.invalid",
            0,
            VisitPurpose.SURVEY,
            VisitOutcome.INFORMATION_GAINED,
            null,
            null,
            usd("0.00"),
            "personal:1:not:one \"quoted\"\n\t客户 😀 \\u0041",
            null,
            DAY));
    add(
        samples,
        "reported",
        new VisitLogged(
            CUSTOMER,
            "visit-0001",
            "rep@example.com",
            45,
            VisitPurpose.ORDER,
            VisitOutcome.ORDER_PLACED,
            usd("2500.00"),
            usd("141.24"),
            usd("38.50"),
            null,
            REPORT,
            DAY));
    add(
        samples,
        "typical",
        new CallLogged(
            CUSTOMER,
            "call-0001",
            "rep@example.com",
            12,
            VisitPurpose.COLLECT,
            VisitOutcome.PAYMENT_COLLECTED,
            usd("250.00"),
            usd("141.24"),
            usd("1.50"),
            "Ann asks for a call after the fair.",
            REPORT,
            "Ann has asked to be called back",
            DAY));
    add(
        samples,
        "minimal",
        new CallLogged(
            CUSTOMER,
            "call-0001",
            "rep@example.com",
            1,
            VisitPurpose.OTHER,
            VisitOutcome.NO_RESULT,
            null,
            null,
            null,
            null,
            null,
            null,
            DAY));
  }
}
