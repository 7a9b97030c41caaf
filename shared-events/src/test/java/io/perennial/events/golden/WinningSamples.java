package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.winning.DealClosed;
import io.perennial.events.customer.winning.FunnelStep;
import io.perennial.events.customer.winning.FunnelStepRecorded;
import io.perennial.events.customer.winning.ObjectionReason;
import io.perennial.events.customer.winning.ObjectionRecorded;
import io.perennial.events.customer.winning.ProspectLossReason;
import io.perennial.events.customer.winning.ProspectLost;
import io.perennial.events.customer.winning.ProspectRestBegan;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of facts about winning companies. */
final class WinningSamples {

  private WinningSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new FunnelStepRecorded(
            CUSTOMER,
            "round-0001",
            FunnelStep.CALL,
            "Ann asks for prices.",
            "Ann has asked to be called back",
            DAY));
    add(
        samples,
        "minimal",
        new FunnelStepRecorded(CUSTOMER, "round-0001", FunnelStep.PROPOSAL, null, null, DAY));
    add(samples, "typical", new DealClosed(CUSTOMER, "round-0001", usd("4000.00"), DAY));
    add(samples, "minimal", new DealClosed("customer-1", "1", usd("0.01"), DAY));
    add(
        samples,
        "typical",
        new ProspectLost(
            CUSTOMER,
            "round-0001",
            FunnelStep.APPOINTMENT,
            ProspectLossReason.COMPETITOR_OFFER,
            "bound to Rival Records for a year",
            DAY));
    add(
        samples,
        "minimal",
        new ProspectLost(
            CUSTOMER, "round-0001", FunnelStep.CALL, ProspectLossReason.OTHER, null, DAY));
    add(
        samples,
        "typical",
        new ObjectionRecorded(
            CUSTOMER,
            "objection-0001",
            "call-0001",
            ObjectionReason.PRICE_TOO_HIGH,
            "cheaper over three years",
            DAY));
    add(
        samples,
        "minimal",
        new ObjectionRecorded(
            CUSTOMER, "objection-0001", "call-0001", ObjectionReason.NO_BUDGET, null, DAY));
    add(samples, "typical", new ProspectRestBegan(CUSTOMER, "call-0001", DAY.plusDays(30), DAY));
    add(samples, "minimal", new ProspectRestBegan("customer-1", "1", DAY, DAY));
  }
}
