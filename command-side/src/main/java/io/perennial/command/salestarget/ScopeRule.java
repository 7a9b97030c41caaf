package io.perennial.command.salestarget;

import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;

/** A target says for whom it is, once, and whoever is a dealer is a customer. */
final class ScopeRule {
  private ScopeRule() {}

  static void check(TargetScope scope, CustomerDirectory customers) {
    boolean named = scope.kind() == TargetScopeKind.REPRESENTATIVE;
    boolean coded = !named && scope.kind() != TargetScopeKind.COMPANY;
    if (named == (scope.representative() == null) || coded == (scope.code() == null)) {
      throw new RefusedException(
          SalesTargetRefusal.TARGET_SCOPE_UNCLEAR,
          "A target of a representative names the representative, one of a dealer, a product or a"
              + " region its code, and one of the company neither");
    }
    if (scope.kind() == TargetScopeKind.DEALER && scope.code() != null) {
      requireDealer(scope.code(), customers);
    }
  }

  static void requireDealer(String customerId, CustomerDirectory customers) {
    if (!customers.exists(customerId)) {
      throw new RefusedException(
          CommonRefusal.CUSTOMER_UNKNOWN, "There is no customer " + customerId);
    }
  }
}
