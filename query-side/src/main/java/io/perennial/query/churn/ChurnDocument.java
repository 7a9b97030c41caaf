package io.perennial.query.churn;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CustomerFacts;
import io.perennial.query.activity.Gap;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one customer's staying and leaving. All facts are dated; how it stood on a date
 * follows from them.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param customer what customers are grouped by
 * @param purchases number of purchases
 * @param firstPurchaseOn first purchase; absent when nothing was bought
 * @param lastPurchaseOn last purchase; absent when nothing was bought
 * @param medianGapDays median gap between consecutive days with a purchase; absent below two days
 * @param lapsesOn day on which it counts as lost when nothing more is bought; absent when nothing
 *     was bought
 * @param gaps gaps between consecutive days with a purchase, from short to long
 * @param purchaseDays days with a purchase, in order
 * @param turns declared defections and win-backs, in order
 * @param complaints complaints, in order
 */
public record ChurnDocument(
    String customerId,
    String currency,
    CustomerFacts customer,
    long purchases,
    @Nullable LocalDate firstPurchaseOn,
    @Nullable LocalDate lastPurchaseOn,
    @Nullable Double medianGapDays,
    @Nullable LocalDate lapsesOn,
    List<Gap> gaps,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    List<Turn> turns,
    List<Complaint> complaints) {

  public ChurnDocument {
    gaps = List.copyOf(gaps);
    purchaseDays = PurchaseDays.of(purchaseDays);
    turns = List.copyOf(turns);
    complaints = List.copyOf(complaints);
  }

  static ChurnDocument empty(String customerId, String currency) {
    return new ChurnDocument(
        customerId,
        currency,
        CustomerFacts.UNKNOWN,
        0,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  ChurnDocument withCustomer(CustomerFacts customer) {
    return new ChurnDocument(
        customerId,
        currency,
        customer,
        purchases,
        firstPurchaseOn,
        lastPurchaseOn,
        medianGapDays,
        lapsesOn,
        gaps,
        purchaseDays,
        turns,
        complaints);
  }

  ChurnDocument withComplaints(List<Complaint> complaints) {
    return new ChurnDocument(
        customerId,
        currency,
        customer,
        purchases,
        firstPurchaseOn,
        lastPurchaseOn,
        medianGapDays,
        lapsesOn,
        gaps,
        purchaseDays,
        turns,
        complaints);
  }

  ChurnDocument withTurns(List<Turn> turns, ChurnPolicy policy) {
    return new ChurnDocument(
        customerId,
        currency,
        customer,
        purchases,
        firstPurchaseOn,
        lastPurchaseOn,
        medianGapDays,
        LossHistory.lapsesOn(purchaseDays, turns, Gap.twiceMedian(gaps), policy),
        gaps,
        purchaseDays,
        turns,
        complaints);
  }

  ChurnDocument withPurchase(List<PurchaseDay> days, LocalDate on, ChurnPolicy policy) {
    boolean newDay = days.size() > purchaseDays.size();
    List<Gap> gapsNow = newDay ? Gap.with(gaps, days, on) : gaps;
    OptionalInt twiceMedianGap = Gap.twiceMedian(gapsNow);
    return new ChurnDocument(
        customerId,
        currency,
        customer,
        purchases + 1,
        PurchaseHistory.of(days).first(),
        PurchaseHistory.of(days).last(),
        twiceMedianGap.isPresent() ? twiceMedianGap.getAsInt() / 2.0 : null,
        LossHistory.lapsesOn(days, turns, twiceMedianGap, policy),
        gapsNow,
        days,
        turns,
        complaints);
  }

  LossHistory losses(ChurnPolicy policy) {
    return LossHistory.of(purchaseDays, turns, policy);
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays);
  }

  long openComplaintsOn(LocalDate on) {
    return complaints.stream().filter(complaint -> complaint.openOn(on)).count();
  }

  /**
   * A complaint.
   *
   * @param complaintId the complaint
   * @param recordedOn business date
   * @param closedOn business date; absent while it is open
   */
  public record Complaint(String complaintId, LocalDate recordedOn, @Nullable LocalDate closedOn) {

    boolean openOn(LocalDate on) {
      return !recordedOn.isAfter(on) && (closedOn == null || closedOn.isAfter(on));
    }
  }
}
