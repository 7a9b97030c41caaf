package io.perennial.command.salestarget;

import io.perennial.command.CustomerDirectory;
import io.perennial.command.RefusedException;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.salestarget.TargetScope;
import io.perennial.events.salestarget.TargetScopeKind;

/** A target says for whom it is, once, and whoever is a dealer is a customer. */
final class ScopeRule {
  private static final String CODE = "/scope/code";

  private ScopeRule() {}

  static void check(TargetScope scope, CustomerDirectory customers) {
    boolean named = scope.kind() == TargetScopeKind.REPRESENTATIVE;
    boolean coded = !named && scope.kind() != TargetScopeKind.COMPANY;
    if (named == (scope.representative() == null)) {
      throw unclear("/scope/representative");
    }
    if (coded == (scope.code() == null)) {
      throw unclear(CODE);
    }
    if (scope.kind() == TargetScopeKind.DEALER && scope.code() != null) {
      requireDealer(scope.code(), CODE, customers);
    }
  }

  private static RefusedException unclear(String pointer) {
    return RefusedException.at(
        pointer,
        SalesTargetRefusal.TARGET_SCOPE_UNCLEAR,
        "A target of a representative names the representative, one of a dealer, a product or a"
            + " region its code, and one of the company neither");
  }

  static void requireDealer(String customerId, String pointer, CustomerDirectory customers) {
    if (!customers.exists(customerId)) {
      throw RefusedException.at(
          pointer, CommonRefusal.CUSTOMER_UNKNOWN, "There is no customer " + customerId);
    }
  }
}
