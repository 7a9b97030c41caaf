package io.perennial.command.salestarget;

import static io.perennial.command.CommandDefinition.creation;
import static io.perennial.command.CommandDefinition.task;
import static io.perennial.command.common.CommonRefusal.ALREADY_SO;
import static io.perennial.command.common.CommonRefusal.CUSTOMER_UNKNOWN;
import static io.perennial.command.common.CommonRefusal.DATED_TOO_EARLY;
import static io.perennial.command.common.CommonRefusal.DATES;
import static io.perennial.command.common.CommonRefusal.ID_TAKEN;
import static io.perennial.command.common.CommonRefusal.MONEY;
import static io.perennial.command.common.Samples.ON;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.claim.HeldValue;
import io.perennial.command.claim.UniqueValue;
import io.perennial.events.ComparableText;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.personal.Erased;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplitKind;
import io.perennial.platform.web.Identities;
import java.util.List;

/** The commands about sales targets. */
public final class SalesTargetCommands {

  private static final String TARGET = "sales-target-1";
  private static final CommandFamily TARGETS =
      new CommandFamily(
          "sales-targets",
          "salesTargetId",
          "sales-target-",
          SalesTargetRefusal.SALES_TARGET_UNKNOWN,
          "sales-target");
  private static final String KIND = "sales-target";
  private static final UniqueValue ONE_A_YEAR =
      new UniqueValue(KIND, true, SalesTargetCommands::heldBy);

  /** All of them. */
  public static final CommandFeature FEATURE =
      new CommandFeature(
          List.of(SalesTargetRefusal.values()),
          List.of(ONE_A_YEAR),
          List.of(
              creation(
                      TARGETS,
                      "set",
                      "Set a sales target for a year, the only one of its scope, in parts that add up"
                          + " to it.",
                      new SetSalesTarget(
                          TARGET,
                          2024,
                          new TargetScopeEntry(TargetScopeKind.COMPANY, null, null),
                          figures("1000.00", 10),
                          List.of(
                              byRegion("600.00", 4, "400.00", 6),
                              new TargetSplitEntry(
                                  TargetSplitKind.REPRESENTATIVE,
                                  List.of(
                                      new TargetPartEntry(null, "rep-7", figures("1000.00", 10))))),
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(MONEY)
                  .refusedFor(
                      ID_TAKEN,
                      CUSTOMER_UNKNOWN,
                      SalesTargetRefusal.TARGET_SCOPE_UNCLEAR,
                      SalesTargetRefusal.TARGET_SPLIT_UNCLEAR,
                      SalesTargetRefusal.TARGET_SPLIT_UNEVEN)
                  .claiming(
                      ONE_A_YEAR,
                      command -> List.of(scopeOf(command.scope().toScope(), command.year())),
                      SetSalesTarget::salesTargetId,
                      SalesTargetRefusal.SALES_TARGET_EXISTS),
              task(
                      TARGETS,
                      "revise",
                      "Revise the target as a whole, its splits among it, for a reason.",
                      new ReviseSalesTarget(
                          TARGET,
                          figures("900.00", 8),
                          List.of(byRegion("500.00", 4, "400.00", 4)),
                          "the fair does not take place",
                          ON))
                  .refusedFor(DATES)
                  .refusedFor(MONEY)
                  .refusedFor(
                      ALREADY_SO,
                      DATED_TOO_EARLY,
                      CUSTOMER_UNKNOWN,
                      SalesTargetRefusal.TARGET_SPLIT_UNCLEAR,
                      SalesTargetRefusal.TARGET_SPLIT_UNEVEN)));

  private static TargetFiguresEntry figures(String amount, int newOutlets) {
    return new TargetFiguresEntry(usd(amount), usd(amount), newOutlets, usd(amount));
  }

  private static TargetSplitEntry byRegion(
      String north, int northOutlets, String south, int southOutlets) {
    return new TargetSplitEntry(
        TargetSplitKind.REGION,
        List.of(
            new TargetPartEntry("north", null, figures(north, northOutlets)),
            new TargetPartEntry("south", null, figures(south, southOutlets))));
  }

  /** The target of somebody whose name has been erased is in nobody's way. */
  private static List<HeldValue> heldBy(LifecycleEvent event) {
    return event instanceof SalesTargetSet set && !Erased.TEXT.equals(set.scope().representative())
        ? List.of(HeldValue.gained(KIND, set.salesTargetId(), scopeOf(set.scope(), set.year())))
        : List.of();
  }

  /** A digest, so that a claim does not say who has a target. */
  private static String scopeOf(TargetScope scope, int year) {
    String name =
        scope.representative() == null ? "" : ComparableText.person(scope.representative());
    String code = scope.code() == null ? "" : scope.code();
    return Identities.derived(scope.kind().name(), code, name, Integer.toString(year));
  }

  private SalesTargetCommands() {}
}
