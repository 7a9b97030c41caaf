package io.perennial.query.health;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.events.Unit;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.EstimatedShare;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.PartialDefection;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.Representative;
import io.perennial.query.activity.StageChange;
import io.perennial.query.measure.Amounts;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the health of one customer rests on. All facts are dated and name their events; health on a
 * date follows from them.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param customer what customers are grouped by
 * @param representatives who has looked after it, in order
 * @param purchaseDays days with a purchase, in order
 * @param returnDays days on which something was given back, in order; amounts below zero
 * @param lines when it bought of which product line
 * @param stageChanges declared defections and win-backs, in order
 * @param winBacks the events of the win-backs, in order
 * @param partialDefections parts of its demand that it was declared to buy elsewhere, in order
 * @param answers survey answers, in order
 * @param complaints its complaints
 * @param credit what it owes, and how far we trust it
 * @param contacts when it was to be contacted, and was
 * @param contracts facts of its contracts, in order
 * @param walletShares estimates of our share of its wallet, in order
 * @param health how well it is on the day on which the document is shown; absent where it is kept
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record HealthDocument(
    String customerId,
    String currency,
    CustomerTraits customer,
    List<Representative> representatives,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> returnDays,
    List<LineBought> lines,
    List<StageChange> stageChanges,
    List<DatedEvent> winBacks,
    List<PartialDefection> partialDefections,
    List<Answer> answers,
    List<ComplaintCourse> complaints,
    CreditFacts credit,
    ContactFacts contacts,
    List<ContractFact> contracts,
    List<WalletShare> walletShares,
    @Nullable HealthShown health) {

  public HealthDocument {
    representatives = List.copyOf(representatives);
    purchaseDays = PurchaseDays.of(purchaseDays);
    returnDays = PurchaseDays.of(returnDays);
    lines = List.copyOf(lines);
    stageChanges = List.copyOf(stageChanges);
    winBacks = List.copyOf(winBacks);
    partialDefections = List.copyOf(partialDefections);
    answers = GrowingList.of(answers);
    complaints = List.copyOf(complaints);
    contracts = List.copyOf(contracts);
    walletShares = GrowingList.of(walletShares);
  }

  /**
   * A survey answer.
   *
   * @param on business date
   * @param overall overall satisfaction, 1 to 5
   * @param wouldRecommend readiness to recommend, 0 to 10
   * @param eventId the event
   */
  public record Answer(
      LocalDate on, int overall, @Nullable Integer wouldRecommend, String eventId) {}

  /**
   * An estimate of our part of what it spends on such products.
   *
   * @param on business date
   * @param share our part, 0 to 1
   * @param eventId the event
   */
  public record WalletShare(LocalDate on, @Unit(Unit.SHARE) BigDecimal share, String eventId)
      implements EstimatedShare {}

  static HealthDocument empty(String customerId, String currency) {
    return new HealthDocument(
        customerId,
        currency,
        CustomerTraits.UNKNOWN,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        CreditFacts.NONE,
        ContactFacts.NONE,
        List.of(),
        List.of(),
        null);
  }

  HealthDocumentBuilder changed() {
    return HealthDocumentBuilder.builder(this);
  }

  HealthDocument withCustomer(CustomerTraits traits) {
    return traits.equals(customer) ? this : changed().customer(traits).build();
  }

  /** The first purchase; absent when nothing was bought. */
  @Nullable LocalDate firstPurchaseOn() {
    return purchaseDays.isEmpty() ? null : purchaseDays.getFirst().on();
  }

  /** The last purchase; absent when nothing was bought. */
  @Nullable LocalDate lastPurchaseOn() {
    return purchaseDays.isEmpty() ? null : purchaseDays.getLast().on();
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays, returnDays);
  }

  /** Who looks after it at the end of a day; absent when nobody does. */
  @Nullable String representativeOn(LocalDate on) {
    return Representative.on(representatives, on);
  }

  /** Sales of the twelve months that end with a day, in the decimals of the currency. */
  BigDecimal salesOfTwelveMonths(LocalDate on) {
    return inDecimals(history().twelveMonthsTo(on).sales(), currency);
  }

  /** An amount with at least the decimals of the currency. */
  static BigDecimal inDecimals(BigDecimal amount, String currency) {
    return Amounts.zero(currency).add(amount);
  }
}
