package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;

import io.perennial.events.customer.defection.FailureAnalysisAmended;
import io.perennial.events.customer.defection.FailureAnalysisRecorded;
import io.perennial.events.customer.defection.PartialDefectionDeclared;
import io.perennial.events.customer.defection.PartialDefectionEnded;
import io.perennial.events.customer.satisfaction.ReferralLedToPurchase;
import io.perennial.events.customer.satisfaction.ReferralRecorded;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.customer.stage.WinBackCause;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of facts about referrals, partial defections and what is learned of losses. */
final class LoyaltySamples {

  private LoyaltySamples() {}

  static void addTo(List<Sample> samples) {
    referrals(samples);
    partialDefections(samples);
    analyses(samples);
  }

  private static void referrals(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ReferralRecorded(
            CUSTOMER,
            "referral-0001",
            "customer-4713",
            "Vinyl & Sons",
            "trade fair",
            "their buyer asked for our catalogue at once",
            DAY));
    add(
        samples,
        "minimal",
        new ReferralRecorded("customer-1", "referral-0001", null, "Vinyl & Sons", null, null, DAY));
    add(
        samples,
        "typical",
        new ReferralLedToPurchase(
            CUSTOMER, "referral-0001", "customer-4713", "purchase-0001", DAY));
    add(
        samples,
        "minimal",
        new ReferralLedToPurchase("customer-1", "referral-0001", "customer-2", null, DAY));
  }

  private static void partialDefections(List<Sample> samples) {
    add(
        samples,
        "typical",
        new PartialDefectionDeclared(
            CUSTOMER,
            "partial-0001",
            "jazz",
            DefectionReason.COMPETITOR_OFFER,
            "Rival Records",
            "their jazz list is longer",
            "jazz needs a list of its own",
            "widen the list until autumn",
            "ops@example.com",
            DAY));
    add(
        samples,
        "minimal",
        new PartialDefectionDeclared(
            "customer-1",
            "partial-0001",
            null,
            DefectionReason.OTHER,
            null,
            null,
            null,
            null,
            null,
            DAY));
    add(
        samples,
        "typical",
        new PartialDefectionEnded(
            CUSTOMER, "partial-0001", WinBackCause.OFFER, "first choice of new records", DAY));
    add(
        samples,
        "minimal",
        new PartialDefectionEnded("customer-1", "partial-0001", WinBackCause.OTHER, null, DAY));
  }

  private static void analyses(List<Sample> samples) {
    add(
        samples,
        "typical",
        new FailureAnalysisRecorded(
            CUSTOMER,
            "partial-0001",
            DAY.minusDays(9),
            "nobody orders from small labels",
            "small labels make a list",
            "one buyer for small labels",
            "ops@example.com",
            DAY.plusDays(30),
            DAY));
    add(
        samples,
        "minimal",
        new FailureAnalysisRecorded(
            "customer-1", null, DAY, "closed its shops", "nothing", null, null, null, DAY));
    add(
        samples,
        "typical",
        new FailureAnalysisAmended(
            CUSTOMER,
            "partial-0001",
            DAY.minusDays(9),
            "small labels asked to be paid at once",
            "small labels need other terms",
            "terms of their own",
            "ops@example.com",
            DAY.plusDays(60),
            DAY));
    add(
        samples,
        "minimal",
        new FailureAnalysisAmended(
            "customer-1", null, DAY, "closed its shops", "much", null, null, null, DAY));
  }
}
