package io.perennial.events.golden;

import static io.perennial.events.golden.GoldenSamples.CUSTOMER;
import static io.perennial.events.golden.GoldenSamples.DAY;
import static io.perennial.events.golden.GoldenSamples.add;
import static io.perennial.events.golden.GoldenSamples.usd;

import io.perennial.events.customer.contract.ContractExpired;
import io.perennial.events.customer.contract.ContractRenewalDeclined;
import io.perennial.events.customer.contract.ContractRenewed;
import io.perennial.events.customer.contract.ContractSigned;
import io.perennial.events.customer.correction.EntryKind;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.events.customer.demand.StockReported;
import io.perennial.events.customer.stage.DefectionReason;
import io.perennial.events.golden.GoldenSamples.Sample;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;

/** The samples of facts about dealings, beside purchases. */
final class DealingSamples {

  private DealingSamples() {}

  static void addTo(List<Sample> samples) {
    returns(samples);
    corrections(samples);
    contracts(samples);
    demand(samples);
  }

  private static void returns(List<Sample> samples) {
    add(
        samples,
        "typical",
        new PurchaseReturned(
            CUSTOMER,
            "return-0001",
            "purchase-0001",
            "drill-9",
            "power tools",
            2,
            usd("99.90"),
            usd("31.2575"),
            Settlement.CREDIT,
            "invoice-0001",
            usd("499.50"),
            DAY));
    add(
        samples,
        "minimal",
        new PurchaseReturned(
            "customer-1",
            "1",
            "2",
            null,
            null,
            1,
            usd("0.01"),
            null,
            Settlement.CASH,
            null,
            usd("0.00"),
            DAY));
  }

  private static void corrections(List<Sample> samples) {
    add(
        samples,
        "typical",
        new EntryStruckOut(
            CUSTOMER,
            EntryKind.PURCHASE,
            "purchase-0001",
            "Bob has entered it twice",
            usd("499.50"),
            DAY));
    add(
        samples,
        "minimal",
        new EntryStruckOut(
            "customer-1", EntryKind.SURVEY_ANSWER, "1", "wrong customer", usd("0.00"), DAY));
  }

  private static void contracts(List<Sample> samples) {
    add(
        samples,
        "typical",
        new ContractSigned(
            CUSTOMER,
            "contract-0001",
            "yearly supply",
            "power tools",
            DAY,
            DAY.plusYears(1),
            usd("48000.00"),
            "Ann may order by telephone",
            DAY));
    add(
        samples,
        "minimal",
        new ContractSigned(
            "customer-1", "1", "maintenance", null, DAY, DAY.plusDays(1), null, null, DAY));
    add(
        samples,
        "typical",
        new ContractRenewed(CUSTOMER, "contract-0001", DAY, DAY.plusYears(1), DAY.minusDays(10)));
    add(samples, "minimal", new ContractRenewed("customer-1", "1", DAY, DAY.plusDays(1), DAY));
    add(
        samples,
        "typical",
        new ContractRenewalDeclined(
            CUSTOMER,
            "contract-0001",
            DAY.plusDays(20),
            DefectionReason.COMPETITOR_OFFER,
            "Bob has found it cheaper",
            DAY));
    add(
        samples,
        "minimal",
        new ContractRenewalDeclined("customer-1", "1", DAY, DefectionReason.OTHER, null, DAY));
    add(samples, "typical", new ContractExpired(CUSTOMER, "contract-0001", DAY));
    add(samples, "minimal", new ContractExpired("customer-1", "1", DAY));
  }

  private static void demand(List<Sample> samples) {
    add(
        samples,
        "typical",
        new StockReported(CUSTOMER, "drill-9", YearMonth.of(2026, 2), 40, 25, DAY));
    add(samples, "minimal", new StockReported("customer-1", "d", YearMonth.of(2026, 2), 0, 0, DAY));
    add(
        samples,
        "typical",
        new ShareOfWalletEstimated(CUSTOMER, "drills", new BigDecimal("0.35"), "visit", DAY));
    add(
        samples,
        "minimal",
        new ShareOfWalletEstimated("customer-1", null, BigDecimal.ONE, "call", DAY));
  }
}
