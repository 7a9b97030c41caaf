package io.perennial.query.lifetimevalue;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CostDay;
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
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer has brought. All facts are dated.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param customer what customers are grouped by
 * @param total all purchases less what was given back; their margin is known as far as their cost
 *     is
 * @param visitCost cost of visits, as far as it is known
 * @param complaintCost cost of solutions of complaints, as far as it is known
 * @param goodwill worth of what has been given back for losses
 * @param valueToDate known margin less visit cost, complaint cost and goodwill; absent when no cost
 *     of a purchase is known
 * @param purchaseDays days with a purchase, in order
 * @param returnDays days on which something was given back, in order; amounts below zero
 * @param visitDays days with a visit whose cost is known, in order
 * @param complaintDays days on which a solution of known cost was carried out, in order
 * @param goodwillDays days on which something was given back, in order
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
    BigDecimal complaintCost,
    BigDecimal goodwill,
    @Nullable BigDecimal valueToDate,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> returnDays,
    List<CostDay> visitDays,
    List<CostDay> complaintDays,
    List<CostDay> goodwillDays,
    List<StageChange> stageChanges) {

  public LifetimeValueDocument {
    purchaseDays = PurchaseDays.of(purchaseDays);
    returnDays = PurchaseDays.of(returnDays);
    visitDays = GrowingList.of(visitDays);
    complaintDays = GrowingList.of(complaintDays);
    goodwillDays = GrowingList.of(goodwillDays);
    stageChanges = List.copyOf(stageChanges);
  }

  static LifetimeValueDocument empty(String customerId, String currency) {
    return new LifetimeValueDocument(
        customerId,
        currency,
        CustomerTraits.UNKNOWN,
        PurchaseSums.NONE,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        null,
        List.of(),
        List.of(),
        List.of(),
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
    return valued(
        LifetimeValueDocumentBuilder.builder(this).total(total).purchaseDays(purchaseDays));
  }

  LifetimeValueDocument withReturns(PurchaseSums total, List<PurchaseDay> returnDays) {
    return valued(LifetimeValueDocumentBuilder.builder(this).total(total).returnDays(returnDays));
  }

  LifetimeValueDocument withVisits(BigDecimal visitCost, List<CostDay> visitDays) {
    return valued(
        LifetimeValueDocumentBuilder.builder(this).visitCost(visitCost).visitDays(visitDays));
  }

  LifetimeValueDocument withComplaints(BigDecimal complaintCost, List<CostDay> complaintDays) {
    return valued(
        LifetimeValueDocumentBuilder.builder(this)
            .complaintCost(complaintCost)
            .complaintDays(complaintDays));
  }

  LifetimeValueDocument withGoodwill(BigDecimal goodwill, List<CostDay> goodwillDays) {
    return valued(
        LifetimeValueDocumentBuilder.builder(this).goodwill(goodwill).goodwillDays(goodwillDays));
  }

  /** With the value that follows from the sums. */
  private static LifetimeValueDocument valued(LifetimeValueDocumentBuilder changed) {
    return changed
        .valueToDate(
            value(
                changed.total(), changed.visitCost(), changed.complaintCost(), changed.goodwill()))
        .build();
  }

  /** Sums and what is made of them have bounds, as each amount by itself has. */
  private static @Nullable BigDecimal value(
      PurchaseSums total, BigDecimal visitCost, BigDecimal complaintCost, BigDecimal goodwill) {
    Amounts.fitting(total.sales());
    Amounts.fitting(visitCost);
    Amounts.fitting(complaintCost);
    Amounts.fitting(goodwill);
    BigDecimal margin = total.margin();
    return margin == null
        ? null
        : Amounts.fitting(
            Amounts.fitting(margin).subtract(visitCost).subtract(complaintCost).subtract(goodwill));
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays, returnDays);
  }

  /**
   * Share of its sales to date that was margin, of those whose cost is known; absent when none is,
   * or they come to nothing.
   *
   * @param on business date at whose end it holds
   * @param decimals of the share
   */
  public @Nullable BigDecimal marginRateOn(LocalDate on, int decimals) {
    PurchaseSums sums = history().upTo(on).sums();
    BigDecimal margin = sums.margin();
    BigDecimal costed = sums.costedSales();
    return margin == null || costed == null || costed.signum() <= 0
        ? null
        : margin.divide(costed, decimals, RoundingMode.HALF_EVEN);
  }
}
