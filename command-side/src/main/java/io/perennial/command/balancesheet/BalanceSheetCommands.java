package io.perennial.command.balancesheet;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.balancesheet.AssetsStated;
import java.util.List;

/** The commands about balance sheets of our own company. */
public final class BalanceSheetCommands {

  private static final String SHEET = "balance-sheet-1";
  private static final CommandFamily SHEETS =
      new CommandFamily(
          "balance-sheets",
          "balanceSheetId",
          "balance-sheet-",
          BalanceSheetRefusal.BALANCE_SHEET_UNKNOWN,
          "receivables");
  private static final String KIND = "balance-sheet-day";
  private static final UniqueValue DAY = new UniqueValue(KIND, false, BalanceSheetCommands::heldBy);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(BalanceSheetRefusal.values()),
          List.of(DAY),
          List.of(
              creation(
                      SHEETS,
                      "state-assets",
                      "State the assets of our company at the day of a balance sheet; what is owed"
                          + " to us is compared with them.",
                      new StateAssets(SHEET, usd("250000.00"), "annual accounts", ON))
                  .refusedFor(DATES)
                  .refusedFor(MONEY)
                  .refusedFor(ID_TAKEN)
                  .claiming(
                      DAY,
                      command -> List.of(command.occurredOn().toString()),
                      StateAssets::balanceSheetId,
                      BalanceSheetRefusal.BALANCE_SHEET_EXISTS),
              task(
                      SHEETS,
                      "restate-assets",
                      "Say that the assets at the day of the balance sheet were others than stated"
                          + " before.",
                      new RestateAssets(
                          SHEET, usd("240000.00"), "audited accounts", "a debtor is bankrupt"))
                  .refusedFor(MONEY)
                  .refusedFor(ALREADY_SO)));

  private static List<HeldValue> heldBy(LifecycleEvent event) {
    return event instanceof AssetsStated stated
        ? List.of(HeldValue.gained(KIND, stated.balanceSheetId(), stated.occurredOn().toString()))
        : List.of();
  }

  private BalanceSheetCommands() {}
}
