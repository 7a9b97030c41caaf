package io.perennial.command.salestarget;

import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.common.Samples.usd;

import io.perennial.command.Scenario;
import io.perennial.command.common.ReportingCurrency;
import io.perennial.events.salestarget.SalesTargetRevised;
import io.perennial.events.salestarget.SalesTargetSet;
import io.perennial.events.salestarget.TargetScopeKind;
import io.perennial.events.salestarget.TargetSplitKind;
import java.time.LocalDate;
import java.util.List;

/** Facts of an invented target, short to write. */
final class SalesTargetFacts {
  static final String TARGET = "sales-target-1";
  static final TargetScopeEntry COMPANY = new TargetScopeEntry(TargetScopeKind.COMPANY, null, null);
  private static final ReportingCurrency CURRENCY = ReportingCurrency.defaults();

  private SalesTargetFacts() {}

  static TargetFiguresEntry figures(String amount) {
    return new TargetFiguresEntry(usd(amount), null, null, null);
  }

  static TargetPartEntry part(String code, String amount) {
    return new TargetPartEntry(code, null, figures(amount));
  }

  static TargetPartEntry partOf(String representative, String amount) {
    return new TargetPartEntry(null, representative, figures(amount));
  }

  static TargetSplitEntry split(TargetSplitKind by, TargetPartEntry... parts) {
    return new TargetSplitEntry(by, List.of(parts));
  }

  static SetSalesTarget set(String amount, TargetSplitEntry... splits) {
    return new SetSalesTarget(TARGET, 2024, COMPANY, figures(amount), List.of(splits), MARCH);
  }

  static ReviseSalesTarget revise(String amount, TargetSplitEntry... splits) {
    return new ReviseSalesTarget(
        TARGET, figures(amount), List.of(splits), "the fair does not take place", null);
  }

  /** What is recorded of it. */
  static SalesTargetSet recorded(SetSalesTarget command) {
    return new SalesTargetSet(
        TARGET,
        command.year(),
        command.scope().toScope(),
        command.figures().toFigures(CURRENCY, "/figures"),
        command.splits().stream().map(split -> split.toSplit(CURRENCY, "/splits/0")).toList(),
        MARCH);
  }

  static SalesTargetRevised recorded(ReviseSalesTarget command, LocalDate on) {
    return new SalesTargetRevised(
        TARGET,
        command.figures().toFigures(CURRENCY, "/figures"),
        command.splits().stream().map(split -> split.toSplit(CURRENCY, "/splits/0")).toList(),
        command.reason(),
        on);
  }

  /** 100.00 for the company in 2024. */
  static Scenario target(TargetSplitEntry... splits) {
    return Scenario.salesTarget(recorded(set("100.00", splits)));
  }
}
