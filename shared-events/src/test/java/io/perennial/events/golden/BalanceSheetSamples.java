package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.util.List;

/** The samples of facts about balance sheets. */
final class BalanceSheetSamples {

  private BalanceSheetSamples() {}

  static void addTo(List<Sample> samples) {
    add(
        samples,
        "typical",
        new AssetsStated("balance-sheet-2023", usd("250000.00"), "annual accounts", DAY));
    add(samples, "minimal", new AssetsStated("balance-sheet-1", usd("1"), "books", DAY));
    add(
        samples,
        "typical",
        new AssetsRestated(
            "balance-sheet-2023",
            usd("240000.00"),
            "audited accounts",
            "Ann Example will not pay",
            DAY));
    add(samples, "minimal", new AssetsRestated("balance-sheet-1", usd("2"), "books", "typo", DAY));
  }
}
