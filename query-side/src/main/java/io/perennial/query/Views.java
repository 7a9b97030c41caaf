package io.perennial.query;

import io.perennial.query.accountplan.AccountPlanView;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.complaint.ComplaintView;
import io.perennial.query.customer.CustomerView;
import io.perennial.query.dealings.DealingsView;
import io.perennial.query.erasure.ErasureView;
import io.perennial.query.health.HealthView;
import io.perennial.query.keyaccount.KeyAccountView;
import io.perennial.query.lifetimevalue.LifetimeValueView;
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
import io.perennial.query.todo.ToDosView;
import io.perennial.query.view.View;
import java.util.List;

/** The views there are. */
public final class Views {

  private Views() {}

  /**
   * All views.
   *
   * @param policies the rules that they are folded and judged by
   */
  public static List<View<?>> all(ViewPolicies policies) {
    String currency = policies.currency();
    return List.of(
        new CustomerView(currency, policies.benefits(), policies.churn()),
        new ChurnView(currency, policies.churn()),
        new LifetimeValueView(currency, policies.churn()),
        new LoyaltyView(currency, policies.loyalty(), policies.churn()),
        new HealthView(currency, policies.healthRules()),
        new ComplaintView(policies.toDo().complaints()),
        new AccountPlanView(currency, policies.toDo().objectiveTolerance()),
        new KeyAccountView(currency),
        new SalesDayView(),
        new SalesTargetView(currency),
        new SellingView(currency, policies.toDo().complaints().calendar()),
        new MarketReportView(),
        new SalesMeetingView(),
        new ProductLineView(),
        new TieringRunView(),
        new TieringMoveView(currency),
        new ReceivablesView(currency, policies.receivables()),
        new DealingsView(currency),
        new ToDosView(policies.toDo()),
        new ErasureView());
  }
}
