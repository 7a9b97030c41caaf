package io.perennial.query.lifetimevalue;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.PurchaseSums;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Amounts;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param stageChanges declared defections and win-backs, in order
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record LifetimeValueDocument(
    String customerId,
    String currency,
    CustomerTraits customer,
    PurchaseSums total,
    BigDecimal visitCost,
    @Nullable BigDecimal valueToDate,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    List<VisitDay> visitDays,
    List<StageChange> stageChanges) {

  public LifetimeValueDocument {
    purchaseDays = PurchaseDays.of(purchaseDays);
    visitDays = GrowingList.of(visitDays);
    stageChanges = List.copyOf(stageChanges);
  }

  static LifetimeValueDocument empty(String customerId, String currency) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        CustomerTraits.UNKNOWN,
        PurchaseSums.NONE,
        BigDecimal.ZERO,
        null,
        List.of(),
        List.of(),
        List.of());
  }

  LifetimeValueDocument withCustomer(CustomerTraits customer) {
    return customer.equals(this.customer)
        ? this
        : LifetimeValueDocumentBuilder.builder(this).customer(customer).build();
  }

  LifetimeValueDocument withStageChanges(List<StageChange> stageChanges) {
    return LifetimeValueDocumentBuilder.builder(this).stageChanges(stageChanges).build();
  }

  LifetimeValueDocument withPurchases(PurchaseSums total, List<PurchaseDay> purchaseDays) {
    return LifetimeValueDocumentBuilder.builder(this)
        .total(total)
        .valueToDate(value(total, visitCost))
        .purchaseDays(purchaseDays)
        .build();
  }

  LifetimeValueDocument withVisits(BigDecimal visitCost, List<VisitDay> visitDays) {
    return LifetimeValueDocumentBuilder.builder(this)
        .visitCost(visitCost)
        .valueToDate(value(total, visitCost))
        .visitDays(visitDays)
        .build();
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
