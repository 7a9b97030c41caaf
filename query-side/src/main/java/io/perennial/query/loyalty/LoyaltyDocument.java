package io.perennial.query.loyalty;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.ColumnsJson.PurchasesReader;
import io.perennial.query.activity.ColumnsJson.PurchasesWriter;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.PurchaseDay;
import io.perennial.query.activity.PurchaseDays;
import io.perennial.query.activity.PurchaseHistory;
import io.perennial.query.activity.StageChange;
import io.perennial.query.activity.Term;
import io.perennial.query.measure.Span;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer says, and what it does. All facts are dated; scores on a date follow from them.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param customer what customers are grouped by
 * @param purchases number of purchases
 * @param answers survey answers in order of their dates; within a date in order of their recording
 * @param purchaseDays days with a purchase, in order
 * @param returnDays days on which something was given back, in order; amounts below zero
 * @param stageChanges declared defections and win-backs, in order
 * @param terms contracts, once for each end that they were given, in order
 * @param walletShares estimates of our share of its wallet, in order of their dates
 * @param referredOn days on which it recommended us to another company, in order
 * @param assignedOn days on which a representative was made responsible for it, in order
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record LoyaltyDocument(
    String customerId,
    String currency,
    CustomerTraits customer,
    long purchases,
    List<Answer> answers,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> purchaseDays,
    @JsonSerialize(using = PurchasesWriter.class) @JsonDeserialize(using = PurchasesReader.class)
        List<PurchaseDay> returnDays,
    List<StageChange> stageChanges,
    List<Term> terms,
    List<WalletShare> walletShares,
    List<LocalDate> referredOn,
    List<LocalDate> assignedOn) {

  public LoyaltyDocument {
    answers = GrowingList.of(answers);
    purchaseDays = PurchaseDays.of(purchaseDays);
    returnDays = PurchaseDays.of(returnDays);
    stageChanges = List.copyOf(stageChanges);
    terms = List.copyOf(terms);
    walletShares = GrowingList.of(walletShares);
    referredOn = List.copyOf(referredOn);
    assignedOn = List.copyOf(assignedOn);
  }

  static LoyaltyDocument empty(String customerId, String currency) {
    return new LoyaltyDocument(
        customerId,
        currency,
        CustomerTraits.UNKNOWN,
        0,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  LoyaltyDocument withCustomer(CustomerTraits customer) {
    return customer.equals(this.customer)
        ? this
        : LoyaltyDocumentBuilder.builder(this).customer(customer).build();
  }

  LoyaltyDocument withAnswers(List<Answer> answers) {
    return LoyaltyDocumentBuilder.builder(this).answers(answers).build();
  }

  LoyaltyDocument withPurchase(List<PurchaseDay> purchaseDays) {
    return LoyaltyDocumentBuilder.builder(this)
        .purchases(purchases + 1)
        .purchaseDays(purchaseDays)
        .build();
  }

  LoyaltyDocument withStageChanges(List<StageChange> stageChanges) {
    return LoyaltyDocumentBuilder.builder(this).stageChanges(stageChanges).build();
  }

  LoyaltyDocument withTerms(List<Term> terms) {
    return LoyaltyDocumentBuilder.builder(this).terms(terms).build();
  }

  LoyaltyDocument withWalletShares(List<WalletShare> walletShares) {
    return LoyaltyDocumentBuilder.builder(this).walletShares(walletShares).build();
  }

  LoyaltyDocument withReferredOn(List<LocalDate> referredOn) {
    return LoyaltyDocumentBuilder.builder(this).referredOn(referredOn).build();
  }

  LoyaltyDocument withAssignedOn(List<LocalDate> assignedOn) {
    return LoyaltyDocumentBuilder.builder(this).assignedOn(assignedOn).build();
  }

  /** How often another representative took it over in the twelve months that end with a day. */
  long representativeChanges(LocalDate on) {
    LocalDate after = on.minusMonths(12);
    return assignedOn.stream()
        .skip(1)
        .filter(day -> day.isAfter(after) && !day.isAfter(on))
        .count();
  }

  LoyaltyDocument withReturns(List<PurchaseDay> returnDays) {
    return LoyaltyDocumentBuilder.builder(this).returnDays(returnDays).build();
  }

  PurchaseHistory history() {
    return PurchaseHistory.of(purchaseDays, returnDays);
  }

  /** The last answer from one day to another, both included; absent when there is none. */
  @Nullable Answer lastAnswer(LocalDate from, LocalDate to) {
    for (Answer answer : answers.reversed()) {
      if (!answer.on().isAfter(to)) {
        return answer.on().isBefore(from) ? null : answer;
      }
    }
    return null;
  }

  /** The last of these answers that says whether it would recommend us; absent without one. */
  @Nullable Answer lastWouldRecommend(Span span) {
    return answers.stream()
        .filter(answer -> answer.wouldRecommend() != null && span.has(answer.on()))
        .reduce((earlier, later) -> later)
        .orElse(null);
  }

  /** How many answers it gave within a span of days. */
  long answersWithin(Span span) {
    return answers.stream().filter(answer -> span.has(answer.on())).count();
  }

  /**
   * A survey answer.
   *
   * @param answerId the answer
   * @param on business date
   * @param overall overall satisfaction, 1 to 5
   * @param wouldRecommend readiness to recommend, 0 to 10
   */
  public record Answer(
      String answerId, LocalDate on, int overall, @Nullable Integer wouldRecommend) {

    boolean satisfied() {
      return overall >= 4;
    }

    boolean completelySatisfied() {
      return overall == 5;
    }
  }
}
