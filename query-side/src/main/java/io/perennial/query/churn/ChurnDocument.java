package io.perennial.query.churn;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.events.customer.appraisal.ExitBarrier;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.Gap;
import io.perennial.query.activity.LossHistory;
import io.perennial.query.activity.PartialDefection;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param returnDays days on which something was given back, in order; amounts below zero
 * @param stageChanges declared defections and win-backs, in order
 * @param complaints spans of time in which complaints were open, in order
 * @param exitBarriers what was recorded of what keeps it from leaving, in order
 * @param partialDefections parts of its demand that it was declared to buy elsewhere, in order
 * @param lastSign the last purchase or win-back; absent when there was none
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record ChurnDocument(
    String customerId,
    String currency,
    CustomerTraits customer,
    long purchases,
    @Nullable LocalDate firstPurchaseOn,
    @Nullable LocalDate lastPurchaseOn,
    @Nullable Double medianGapDays,
    @Nullable LocalDate lapsesOn,
    List<Gap> gaps,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> returnDays,
    List<StageChange> stageChanges,
    List<Complaint> complaints,
    List<Barrier> exitBarriers,
    List<PartialDefection> partialDefections,
    @Nullable LastSign lastSign) {

  public ChurnDocument {
    gaps = List.copyOf(gaps);
    purchaseDays = PurchaseDays.of(purchaseDays);
    returnDays = PurchaseDays.of(returnDays);
    stageChanges = List.copyOf(stageChanges);
    complaints = List.copyOf(complaints);
    exitBarriers = List.copyOf(exitBarriers);
    partialDefections = List.copyOf(partialDefections);
  }

  static ChurnDocument empty(String customerId, String currency) {
    return new ChurnDocument(
        customerId,
        currency,
        CustomerTraits.UNKNOWN,
        0,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        null);
  }

  ChurnDocument withCustomer(CustomerTraits customer) {
    return customer.equals(this.customer)
        ? this
        : ChurnDocumentBuilder.builder(this).customer(customer).build();
  }

  ChurnDocument withComplaints(List<Complaint> complaints) {
    return ChurnDocumentBuilder.builder(this).complaints(complaints).build();
  }

  ChurnDocument withExitBarriers(List<Barrier> exitBarriers) {
    return ChurnDocumentBuilder.builder(this).exitBarriers(exitBarriers).build();
  }

  ChurnDocument withPartialDefections(List<PartialDefection> partialDefections) {
    return ChurnDocumentBuilder.builder(this).partialDefections(partialDefections).build();
  }

  ChurnDocument withStageChanges(List<StageChange> stageChanges, ChurnPolicy policy) {
    return ChurnDocumentBuilder.builder(this)
        .lapsesOn(LossHistory.lapsesOn(purchaseDays, stageChanges, Gap.twiceMedian(gaps), policy))
        .stageChanges(stageChanges)
        .build();
  }

  ChurnDocument withPurchase(List<PurchaseDay> days, LocalDate on, ChurnPolicy policy) {
    boolean newDay = days.size() > purchaseDays.size();
    List<Gap> gapsNow = newDay ? Gap.with(gaps, days, on) : gaps;
    OptionalInt twiceMedianGap = Gap.twiceMedian(gapsNow);
    return ChurnDocumentBuilder.builder(this)
        .purchases(purchases + 1)
        .firstPurchaseOn(PurchaseHistory.of(days).first())
        .lastPurchaseOn(PurchaseHistory.of(days).last())
        .medianGapDays(twiceMedianGap.isPresent() ? twiceMedianGap.getAsInt() / 2.0 : null)
        .lapsesOn(LossHistory.lapsesOn(days, stageChanges, twiceMedianGap, policy))
        .gaps(gapsNow)
        .purchaseDays(days)
        .build();
  }

  /** After a purchase or a win-back. */
  ChurnDocument withSign(LocalDate on, String eventId) {
    return ChurnDocumentBuilder.builder(this)
        .lastSign(LastSign.later(lastSign, new LastSign(on, eventId)))
        .build();
  }

  LossHistory losses(ChurnPolicy policy) {
    return LossHistory.of(purchaseDays, stageChanges, policy);
  }

  ChurnDocument withReturns(List<PurchaseDay> returnDays) {
    return ChurnDocumentBuilder.builder(this).returnDays(returnDays).build();
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays, returnDays);
  }

  long openComplaintsOn(LocalDate on) {
    return complaints.stream().filter(complaint -> complaint.openOn(on)).count();
  }

  long partialDefectionsOn(LocalDate on) {
    return partialDefections.stream().filter(partial -> partial.standsOn(on)).count();
  }

  /** How strong a barrier was at the end of a day, 0 to 3; absent when nothing was known of it. */
  @Nullable Integer strengthOn(LocalDate on, ExitBarrier barrier) {
    return exitBarriers.stream()
        .filter(each -> each.barrier() == barrier && !each.since().isAfter(on))
        .reduce((earlier, later) -> later)
        .map(Barrier::strength)
        .orElse(null);
  }

  /**
   * What keeps the customer from leaving, and the day from which that holds.
   *
   * @param barrier the barrier
   * @param strength 0 (none) to 3
   * @param since business date
   */
  public record Barrier(ExitBarrier barrier, int strength, LocalDate since) {}

  /**
   * A span of time in which a complaint was open; one that is reopened has another one.
   *
   * @param complaintId the complaint
   * @param openedOn business date of its recording or reopening
   * @param closedOn business date; absent while it is open
   * @param eventId the event that recorded or reopened it
   */
  public record Complaint(
      String complaintId, LocalDate openedOn, @Nullable LocalDate closedOn, String eventId) {

    boolean openOn(LocalDate on) {
      return !openedOn.isAfter(on) && (closedOn == null || closedOn.isAfter(on));
    }
  }
}
