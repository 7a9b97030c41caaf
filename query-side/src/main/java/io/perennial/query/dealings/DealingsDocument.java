package io.perennial.query.dealings;

import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import io.perennial.query.activity.CustomerTraits;
import io.perennial.query.activity.GrowingList;
import io.perennial.query.activity.Term;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a customer bought of us product by product, gave back, has in stock and agreed with us. All
 * facts are dated.
 *
 * @param customerId the customer
 * @param currency currency of all amounts
 * @param customer what customers are grouped by
 * @param purchases number of purchases
 * @param returns number of returns
 * @param sales net amounts of purchases less those of returns
 * @param returned net amounts of returns
 * @param trades what it bought and gave back, in order of the days, one entry a day and product
 * @param stocks reports of its stock of our products, in order of their dates
 * @param agreements what was agreed in contracts, in order of their dates
 * @param terms contracts until one of their ends, in the order in which they were agreed
 * @param walletEstimates estimates of our part of what it spends, in order of their dates
 */
@RecordBuilder
@RecordBuilder.Options(inheritComponentAnnotations = false)
public record DealingsDocument(
    String customerId,
    String currency,
    CustomerTraits customer,
    long purchases,
    long returns,
    BigDecimal sales,
    BigDecimal returned,
    @JsonSerialize(using = TradesJson.Writer.class)
        @JsonDeserialize(using = TradesJson.Reader.class)
        List<Trade> trades,
    List<Stock> stocks,
    List<Agreement> agreements,
    List<Term> terms,
    List<WalletEstimate> walletEstimates) {

  public DealingsDocument {
    trades = Trades.of(trades);
    stocks = GrowingList.of(stocks);
    agreements = List.copyOf(agreements);
    terms = List.copyOf(terms);
    walletEstimates = List.copyOf(walletEstimates);
  }

  static DealingsDocument empty(String customerId, String currency) {
    return new DealingsDocument(
        customerId,
        currency,
        CustomerTraits.UNKNOWN,
        0,
        0,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  DealingsDocument with(CustomerTraits traits) {
    return traits.equals(customer)
        ? this
        : DealingsDocumentBuilder.builder(this).customer(traits).build();
  }

  DealingsDocument with(Trade trade) {
    return DealingsDocumentBuilder.builder(this)
        .purchases(purchases + (trade.givenBack() ? 0 : trade.entries()))
        .returns(returns + (trade.givenBack() ? trade.entries() : 0))
        .sales(sales.add(trade.net()))
        .returned(trade.givenBack() ? returned.subtract(trade.net()) : returned)
        .trades(columns().with(trade))
        .build();
  }

  DealingsDocument withStocks(List<Stock> changed) {
    return DealingsDocumentBuilder.builder(this).stocks(changed).build();
  }

  DealingsDocument withAgreements(List<Agreement> changed) {
    return DealingsDocumentBuilder.builder(this).agreements(changed).build();
  }

  DealingsDocument withTerms(List<Term> changed) {
    return DealingsDocumentBuilder.builder(this).terms(changed).build();
  }

  DealingsDocument withWalletEstimates(List<WalletEstimate> changed) {
    return DealingsDocumentBuilder.builder(this).walletEstimates(changed).build();
  }

  /** The trades in columns. */
  Trades columns() {
    return Trades.of(trades);
  }

  /** A contract until each of its ends, in the order in which these were agreed. */
  Stream<ContractTerm> termsOf(Agreement agreement) {
    List<ContractTerm> found = new ArrayList<>();
    LocalDate agreedOn = agreement.signedOn();
    for (Term each : terms) {
      if (each.contractId().equals(agreement.contractId())) {
        found.add(new ContractTerm(each, agreedOn));
        agreedOn = each.renewedOn();
      }
    }
    return found.stream();
  }

  /** How far each contract that was signed by the end of a day had come by then. */
  public List<ContractCourse> coursesBy(LocalDate on) {
    return agreements.stream()
        .filter(agreement -> !agreement.signedOn().isAfter(on))
        .map(agreement -> ContractCourse.of(agreement, termsOf(agreement).toList(), on))
        .toList();
  }

  /** Whether it says more than who the customer is. */
  boolean isOfDealings() {
    return !trades.isEmpty()
        || !stocks.isEmpty()
        || !agreements.isEmpty()
        || !walletEstimates.isEmpty();
  }
}
