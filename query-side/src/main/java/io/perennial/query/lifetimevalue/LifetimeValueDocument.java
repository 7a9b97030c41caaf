package io.perennial.query.lifetimevalue;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CustomerFacts;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.activity.Turn;
import io.perennial.query.measure.Amounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer has brought. All facts are dated.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param customer what customers are grouped by
 * @param total all purchases; their margin is known as far as their cost is
 * @param visitCost cost of visits, as far as it is known
 * @param valueToDate known margin less visit cost; absent when no cost of a purchase is known
 * @param purchaseDays days with a purchase, in order
 * @param visitDays days with a visit whose cost is known, in order
 * @param turns declared defections and win-backs, in order
 */
public record LifetimeValueDocument(
    String customerId,
    String currency,
    CustomerFacts customer,
    PurchaseSums total,
    BigDecimal visitCost,
    @Nullable BigDecimal valueToDate,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    List<VisitDay> visitDays,
    List<Turn> turns) {

  public LifetimeValueDocument {
    purchaseDays = PurchaseDays.of(purchaseDays);
    visitDays = GrowingList.of(visitDays);
    turns = List.copyOf(turns);
  }

  static LifetimeValueDocument empty(String customerId, String currency) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        CustomerFacts.UNKNOWN,
        PurchaseSums.NONE,
        BigDecimal.ZERO,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  LifetimeValueDocument withCustomer(CustomerFacts customer) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        customer,
        total,
        visitCost,
        valueToDate,
        purchaseDays,
        visitDays,
        turns);
  }

  LifetimeValueDocument withTurns(List<Turn> turns) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        customer,
        total,
        visitCost,
        valueToDate,
        purchaseDays,
        visitDays,
        turns);
  }

  LifetimeValueDocument withPurchases(PurchaseSums total, List<PurchaseDay> purchaseDays) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        customer,
        total,
        visitCost,
        value(total, visitCost),
        purchaseDays,
        visitDays,
        turns);
  }

  LifetimeValueDocument withVisits(BigDecimal visitCost, List<VisitDay> visitDays) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        customer,
        total,
        visitCost,
        value(total, visitCost),
        purchaseDays,
        visitDays,
        turns);
  }

  /** Sums and what is made of them have bounds, as each amount by itself has. */
  private static @Nullable BigDecimal value(PurchaseSums total, BigDecimal visitCost) {
    Amounts.fitting(total.sales());
    Amounts.fitting(visitCost);
    BigDecimal margin = total.margin();
    return margin == null ? null : Amounts.fitting(Amounts.fitting(margin).subtract(visitCost));
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays);
  }

  BigDecimal visitCostUpTo(LocalDate on) {
    BigDecimal cost = BigDecimal.ZERO;
    for (VisitDay day : visitDays) {
      if (!day.on().isAfter(on)) {
        cost = cost.add(day.cost());
      }
    }
    return cost;
  }

  /**
   * What visits of a day cost.
   *
   * @param on the day
   * @param cost cost of its visits, as far as it is known
   */
  public record VisitDay(LocalDate on, BigDecimal cost) {}
}
