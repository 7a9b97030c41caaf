package io.perennial.query;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.balancesheet.AssetsRestated;
import io.perennial.events.balancesheet.AssetsStated;
import java.util.List;

/** Plainly invented facts about what our own company has. */
public final class BalanceSheetFacts {

  private BalanceSheetFacts() {}

  public static AssetsStated stated(String id, String day, String assets) {
    return new AssetsStated(id, money(assets), "annual accounts", day(day));
  }

  public static AssetsRestated restated(String id, String day, String assets) {
    return new AssetsRestated(id, money(assets), "audited accounts", "bankrupt", day(day));
  }

  /** At least one of each. */
  static List<LifecycleEvent> all() {
    return List.of(
        stated("balance-sheet-1", "1997-01-01", "1000.00"),
        restated("balance-sheet-1", "1997-01-01", "900.00"));
  }
}
