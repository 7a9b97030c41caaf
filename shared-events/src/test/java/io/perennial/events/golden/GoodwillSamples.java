package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.goodwill.GoodwillGranted;
import io.perennial.events.customer.goodwill.GoodwillProposed;
import io.perennial.events.customer.goodwill.GoodwillRejected;
import io.perennial.events.customer.goodwill.LossSufferedRecorded;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of facts about losses and goodwill. */
final class GoodwillSamples {

  private GoodwillSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new LossSufferedRecorded(
            CUSTOMER, "loss-0001", usd("1000.00"), "a machine stood still for two days", DAY));
    add(
        samples,
        "minimal",
        new LossSufferedRecorded(CUSTOMER, "loss-0002", usd("0.01"), "delay", DAY));
    add(
        samples,
        "typical",
        new GoodwillProposed(
            CUSTOMER, "goodwill-0002", "loss-0001", usd("200.00"), "two days of a fitter", DAY));
    add(
        samples,
        "minimal",
        new GoodwillProposed(CUSTOMER, "goodwill-0003", "loss-0002", usd("0.01"), "pen", DAY));
    add(
        samples,
        "typical",
        new GoodwillGranted(
            CUSTOMER,
            "goodwill-0001",
            "loss-0001",
            usd("100.00"),
            usd("100.00"),
            usd("300.00"),
            "spare parts",
            DAY));
    add(
        samples,
        "minimal",
        new GoodwillGranted(
            CUSTOMER,
            "goodwill-0002",
            "loss-0001",
            usd("200.00"),
            usd("300.00"),
            usd("300.00"),
            null,
            DAY));
    add(
        samples,
        "typical",
        new GoodwillRejected(CUSTOMER, "goodwill-0003", "the delay was not ours", DAY));
    add(samples, "minimal", new GoodwillRejected(CUSTOMER, "goodwill-0004", "no", DAY));
  }
}
