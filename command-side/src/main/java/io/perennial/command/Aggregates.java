package io.perennial.command;

import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringRun;
import java.util.Map;

/** The aggregates there are. */
final class Aggregates {

  /** By the names that their snapshots are stored under. */
  static final Map<String, Class<?>> BY_NAME =
      Map.ofEntries(
          Map.entry("account-plan.AccountPlan", AccountPlan.class),
          Map.entry("balance-sheet.BalanceSheet", BalanceSheet.class),
          Map.entry("complaint.Complaint", Complaint.class),
          Map.entry("customer.Customer", Customer.class),
          Map.entry("erasure.Erasure", Erasure.class),
          Map.entry("market-report.MarketReport", MarketReport.class),
          Map.entry("product-line.ProductLine", ProductLine.class),
          Map.entry("sales-day.SalesDay", SalesDay.class),
          Map.entry("sales-meeting.SalesMeeting", SalesMeeting.class),
          Map.entry("sales-target.SalesTarget", SalesTarget.class),
          Map.entry("tiering-run.TieringRun", TieringRun.class));

  private Aggregates() {}
}
