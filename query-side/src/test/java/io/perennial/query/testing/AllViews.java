package io.perennial.query.testing;

import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.platform.tier.TierBenefits;
import io.perennial.query.Facts;
import io.perennial.query.ViewPolicies;
import io.perennial.query.Views;
import io.perennial.query.health.HealthPolicy;
import io.perennial.query.loyalty.LoyaltyPolicy;
import io.perennial.query.todo.ToDoPolicy;
import io.perennial.query.view.View;
import java.util.List;

/** The views of the product, with the policies that are usual. */
public final class AllViews {

  /** What is usual. */
  public static final ViewPolicies POLICIES =
      new ViewPolicies(
          Facts.CURRENCY,
          TierBenefits.STANDARD,
          ChurnPolicy.STANDARD,
          LoyaltyPolicy.STANDARD,
          HealthPolicy.STANDARD,
          ToDoPolicy.STANDARD,
          ReceivablesPolicy.STANDARD);

  /** All of them. */
  public static final List<View<?>> LIST = Views.all(POLICIES);

  private AllViews() {}
}
