package io.perennial.query;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.accountplan.AccountPlanView;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.complaint.ComplaintView;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.dealings.DealingsView;
import io.perennial.query.erasure.ErasureView;
import io.perennial.query.keyaccount.KeyAccountView;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.loyalty.LoyaltyView;
import io.perennial.query.marketreport.MarketReportView;
import io.perennial.query.productline.ProductLineView;
import io.perennial.query.receivables.ReceivablesView;
import io.perennial.query.salesday.SalesDayView;
import io.perennial.query.salesmeeting.SalesMeetingView;
import io.perennial.query.salestarget.SalesTargetView;
import io.perennial.query.selling.SellingView;
import io.perennial.query.tieringmove.TieringMoveView;
import io.perennial.query.tieringrun.TieringRunView;
import io.perennial.query.todo.ToDoPolicy;
import io.perennial.query.todo.ToDosView;
import io.perennial.query.view.View;
import java.util.List;

/** The views there are. */
public final class Views {

  private Views() {}

  /**
   * All views.
   *
   * @param currency the one reporting currency, ISO 4217
   * @param benefits what tiers are entitled to
   * @param churnPolicy when silence counts as a loss
   * @param loyaltyPolicy weights and thresholds of loyalty
   * @param toDoPolicy what is to be done, and until when
   * @param receivablesPolicy when so much is owed to us that somebody should look
   */
  public static List<View<?>> all(
      String currency,
      TierBenefits benefits,
      ChurnPolicy churnPolicy,
      LoyaltyPolicy loyaltyPolicy,
      ToDoPolicy toDoPolicy,
      ReceivablesPolicy receivablesPolicy) {
    return List.of(
        new CustomerView(currency, benefits, churnPolicy),
        new ChurnView(currency, churnPolicy),
        new LifetimeValueView(currency, churnPolicy),
        new LoyaltyView(currency, loyaltyPolicy, churnPolicy),
        new ComplaintView(toDoPolicy.complaints()),
        new AccountPlanView(currency, toDoPolicy.objectiveTolerance()),
        new KeyAccountView(currency),
        new SalesDayView(),
        new SalesTargetView(currency),
        new SellingView(currency, toDoPolicy.complaints().calendar()),
        new MarketReportView(),
        new SalesMeetingView(),
        new ProductLineView(),
        new TieringRunView(),
        new TieringMoveView(currency),
        new ReceivablesView(currency, receivablesPolicy),
        new DealingsView(currency),
        new ToDosView(toDoPolicy),
        new ErasureView());
  }
}
