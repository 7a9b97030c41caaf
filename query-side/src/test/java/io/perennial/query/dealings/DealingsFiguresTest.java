package io.perennial.query.dealings;

import static io.perennial.query.Facts.day;
import static io.perennial.query.Facts.money;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.standing.Tier;
import io.perennial.query.ContractFacts;
import io.perennial.query.Facts;
import io.perennial.query.FileFacts;
import io.perennial.query.Folding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures about dealings, with values worked out by hand. */
class DealingsFiguresTest {

  private static final DealingsView VIEW = new DealingsView(Facts.CURRENCY);
  private static final Facts ONE = new Facts("customer-1");
  private static final Facts TWO = new Facts("customer-2");

  private static DealingsDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static <R> R figure(
      Class<R> type,
      String name,
      String on,
      Map<String, String> given,
      DealingsDocument... documents) {
    return Folding.figure(type, VIEW, name, on, given, List.of(documents));
  }

  private static PurchaseRecorded bought(
      String customerId,
      String on,
      String product,
      @Nullable String line,
      int units,
      String net,
      @Nullable String unitCost) {
    return new PurchaseRecorded(
        customerId,
        "purchase-" + on + product,
        product,
        line,
        units,
        money(net),
        unitCost == null ? null : money(unitCost),
        Settlement.CASH,
        money("0.00"),
        day(on));
  }

  /** A dealer of tier A since June; was an agent before May. */
  private static final DealingsDocument DEALER =
      document(
          ONE.registered("2024-01-01", CustomerClass.AGENT, "North"),
          new FileFacts("customer-1")
              .basics("2024-05-01", "Dealer Ltd", CustomerClass.DEALER, "North"),
          ONE.tier("2024-06-01", Tier.A),
          bought("customer-1", "2024-01-10", "drill", "power tools", 30, "600.00", "12.00"),
          bought("customer-1", "2024-02-10", "saw", "power tools", 10, "200.00", null),
          bought("customer-1", "2024-03-10", "drill", "power tools", 10, "200.00", "12.00"),
          ONE.returned(
              "2024-03-20",
              "return-1",
              bought("customer-1", "2024-03-10", "drill", "power tools", 10, "200.00", "12.00"),
              "20.00"),
          new ContractFacts("customer-1").stock("2024-01-31", "drill", 10, 20),
          new ContractFacts("customer-1").stock("2024-03-31", "drill", 15, 30));

  private static final DealingsDocument RETAILER =
      document(
          TWO.registered("2024-01-01", CustomerClass.RETAILER, "South"),
          bought("customer-2", "2024-01-15", "drill", "power tools", 5, "120.00", "12.00"),
          bought("customer-2", "2024-03-15", "glue", "supplies", 100, "300.00", "1.00"));

  /** 980 + 420 = 1400; the dealer 70 %. */
  @Test
  void salesByCustomerHaveTheirPartOfTheTotal() {
    SalesByCustomerFigure.SalesByCustomer sales =
        figure(
            SalesByCustomerFigure.SalesByCustomer.class,
            "sales-by-customer",
            "2024-06-30",
            Map.of(),
            RETAILER,
            DEALER);

    assertThat(sales.largest())
        .extracting(row ->
            "%d %s %s %s %s %s"
                .formatted(
                    row.rank(),
                    row.customerId(),
                    row.sales(),
                    row.share(),
                    row.cumulativeShare(),
                    row.costKnownShare()))
        .containsExactly(
            "1 customer-1 980.00 0.7 0.7 0.795918", // 780 of 980
            "2 customer-2 420.00 0.3 1.0 1.0");
    assertThat(sales.largest().getFirst().customerClass()).isEqualTo("DEALER");
    assertThat(sales.largest().getFirst().tier()).isEqualTo("A");
    SalesByCustomerFigure.Row then =
        figure(
                SalesByCustomerFigure.SalesByCustomer.class,
                "sales-by-customer",
                "2024-03-31",
                Map.of("from", "2024-03-15"),
                DEALER)
            .largest()
            .getFirst();
    assertThat(then.customerClass()).isEqualTo("AGENT");
    assertThat(then.tier()).isEqualTo("unknown");
    assertThat(then.sales()).isEqualTo("-20.00");
  }

  /**
   * Drills: 600 + 200 - 20 + 120 = 900 of 1400. Cost 12 a piece of 30 + 10 - 1 + 5 = 44: 528, so
   * the margin is 372, the rate 372 / 900. The dealer, who reported stock, took 39 units; mean of
   * 10 (opening of January) and 30 (closing of March) is 20: turnover 1.95. Cross ratio 0.413333 x
   * 1.95 = 0.806; contribution ratio 0.806 x 900 / 1400 = 0.518143.
   */
  @Test
  void productsHaveMarginTurnoverCrossAndContributionRatio() {
    ProductMixFigure.ProductMix mix =
        figure(
            ProductMixFigure.ProductMix.class,
            "product-mix",
            "2024-03-31",
            Map.of("from", "2024-01-01"),
            DEALER,
            RETAILER);

    assertThat(mix.products())
        .extracting(ProductMixFigure.Row::product)
        .containsExactly("drill", "glue", "saw");
    ProductMixFigure.Row drill = mix.products().getFirst();
    assertThat(drill.sales()).isEqualTo("900.00");
    assertThat(drill.share()).isEqualTo(0.642857);
    assertThat(drill.customers()).isEqualTo(2);
    assertThat(drill.units()).isEqualTo(44);
    assertThat(drill.margin()).isEqualTo("372.00");
    assertThat(drill.grossMarginRate()).isEqualTo(0.413333);
    assertThat(drill.stockedUnits()).isEqualTo(39);
    assertThat(drill.turnover()).isEqualTo(1.95);
    assertThat(drill.crossRatio()).isEqualTo(0.806);
    assertThat(drill.contributionRatio()).isEqualTo(0.518143);
    assertThat(drill.missing()).isNull();
  }

  /** Nobody reported stock of glue, and nobody knows what a saw costs. */
  @Test
  void whatIsNotKnownIsAbsentAndSaysWhatIsMissing() {
    List<ProductMixFigure.Row> rows =
        figure(
                ProductMixFigure.ProductMix.class,
                "product-mix",
                "2024-03-31",
                Map.of(),
                DEALER,
                RETAILER)
            .products();

    assertThat(rows.get(1).turnover()).isNull();
    assertThat(rows.get(1).crossRatio()).isNull();
    assertThat(rows.get(1).grossMarginRate()).isEqualTo(0.666667); // 200 of 300
    assertThat(rows.get(1).missing()).contains("report-stock");
    assertThat(rows.get(2).costed()).isNull();
    assertThat(rows.get(2).grossMarginRate()).isNull();
    assertThat(rows.get(2).costKnownShare()).isEqualTo(0.0);
    assertThat(rows.get(2).missing()).contains("unit cost").contains("report-stock");
  }

  /** January: 30 units for a mean of 15 in stock. March: 10 - 1 units for 22.5. */
  @Test
  void periodsAreToldApart() {
    List<ProductMixFigure.Row> rows =
        figure(
                ProductMixFigure.ProductMix.class,
                "product-mix",
                "2024-03-31",
                Map.of("each", "month", "by", "line"),
                DEALER)
            .products();

    assertThat(rows)
        .extracting(row ->
            "%s %s %s %s %s"
                .formatted(row.period(), row.product(), row.sales(), row.share(), row.turnover()))
        .containsExactly(
            "2024-01 power tools 600.00 1.0 2.0",
            "2024-02 power tools 200.00 1.0 null",
            "2024-03 power tools 180.00 1.0 0.4");
  }

  /** The report of a month that is dated last holds, and none that is dated later than the day. */
  @Test
  void aStockIsThatOfTheLastReportUpToTheDay() {
    ContractFacts facts = new ContractFacts("customer-1");
    DealingsDocument corrected =
        document(
            bought("customer-1", "2024-01-10", "drill", null, 30, "600.00", "12.00"),
            facts.stock("2024-01-31", "drill", 10, 20),
            facts.stock("2024-01-30", "drill", 1, 1));

    assertThat(turnover(corrected, "2024-01-31")).isEqualTo(2.0);
    assertThat(turnover(corrected, "2024-01-30")).isEqualTo(30.0);
    assertThat(turnover(corrected, "2024-01-29")).isNull();
  }

  private static @Nullable Double turnover(DealingsDocument document, String on) {
    return figure(
            ProductMixFigure.ProductMix.class,
            "product-mix",
            on,
            Map.of("from", "2024-01-01"),
            document)
        .products()
        .getFirst()
        .turnover();
  }

  /** 20 of 920 paid for drills, one return for three purchases. */
  @Test
  void returnsAreToldInAmountAndNumber() {
    ReturnsByProductFigure.ReturnsByProduct returns =
        figure(
            ReturnsByProductFigure.ReturnsByProduct.class,
            "returns-by-product",
            "2024-06-30",
            Map.of(),
            DEALER,
            RETAILER);

    ReturnsByProductFigure.Row drill = returns.products().getFirst();
    assertThat(drill.product()).isEqualTo("drill");
    assertThat(drill.returnRate()).isEqualTo(0.021739);
    assertThat(drill.returnsPerPurchase()).isEqualTo(0.333333);
    assertThat(returns.returnRate()).isEqualTo(0.014085); // 20 / 1420
    assertThat(
            figure(
                    ReturnsByCustomerFigure.ReturnsByCustomer.class,
                    "returns-by-customer",
                    "2024-06-30",
                    Map.of(),
                    DEALER,
                    RETAILER)
                .mostReturned())
        .extracting(row ->
            row.customerId() + " " + row.returned() + " " + row.returnRate() + " " + row.returns())
        .containsExactly("customer-1 20.00 0.02 1"); // of 1000
  }

  private static final ContractFacts AGREED = new ContractFacts("customer-1");

  /** Renewed once, declined then; another one ends without a word; a third was renewed late. */
  private static final DealingsDocument CONTRACTS =
      document(
          AGREED.signed("2022-01-01", "c-1", "2022-12-31"),
          AGREED.renewed("2022-11-15", "c-1", "2022-12-31", "2023-12-31"),
          AGREED.declined("2023-10-01", "c-1", "2023-12-31"),
          AGREED.expired("2023-12-31", "c-1"),
          AGREED.signed("2022-06-01", "c-2", "2023-05-31"),
          AGREED.expired("2023-05-31", "c-2"),
          AGREED.signed("2023-01-01", "c-3", "2023-12-31"),
          AGREED.renewed("2024-01-10", "c-3", "2023-12-31", "2024-12-31"));

  @Test
  void contractsComeUpUntilTheyAreRenewed() {
    assertThat(comingUp("2022-11-14")).containsExactly("c-1 47 null");
    assertThat(comingUp("2022-11-15")).isEmpty();
    assertThat(comingUp("2023-09-30")).isEmpty(); // 92 days before
    assertThat(comingUp("2023-10-02")).containsExactly("c-1 90 2023-10-01", "c-3 90 null");
    assertThat(comingUp("2023-12-31")).containsExactly("c-1 0 2023-10-01", "c-3 0 null");
    assertThat(comingUp("2024-01-01")).isEmpty();
  }

  private static List<String> comingUp(String on) {
    return figure(
            ContractsComingUpFigure.Contracts.class, "contracts-coming-up", on, Map.of(), CONTRACTS)
        .contracts()
        .stream()
        .map(row -> row.contractId() + " " + row.daysLeft() + " " + row.declinedOn())
        .toList();
  }

  /** Came up: c-1 in 2022 and again in October 2023, c-2 in May, c-3 at the end of 2023. */
  @Test
  void renewalsAreSharesOfWhatCameUp() {
    assertThat(renewals("2022-01-01", "2022-12-31")).isEqualTo("1: 1 0 0");
    assertThat(renewals("2022-01-01", "2023-09-30")).isEqualTo("2: 1 0 1");
    assertThat(renewals("2022-01-01", "2023-12-31")).isEqualTo("4: 1 1 2");
    assertThat(renewals("2022-01-01", "2024-12-30")).isEqualTo("4: 2 1 1");
    assertThat(renewals("2024-01-01", "2024-12-31")).isEqualTo("1: 0 0 1");
  }

  private static String renewals(String from, String on) {
    RenewalsFigure.Row row =
        figure(RenewalsFigure.Renewals.class, "renewals", on, Map.of("from", from), CONTRACTS)
            .groups()
            .getFirst();
    return "%d: %d %d %d".formatted(row.cameUp(), row.renewed(), row.declined(), row.expired());
  }

  /**
   * By the estimate of April, a tenth, 1000 of drills and 500 of glue are 15000 of spend. Power
   * tools are 1000 / 15000, supplies 500 / 15000 of it.
   */
  @Test
  void shareOfWalletIsOurPartOfWhatCustomersSpend() {
    ContractFacts facts = new ContractFacts("customer-1");
    DealingsDocument estimated =
        document(
            bought("customer-1", "2023-04-30", "drill", "power tools", 1, "70.00", null),
            bought("customer-1", "2023-05-01", "drill", "power tools", 1, "1000.00", null),
            bought("customer-1", "2024-02-01", "glue", "supplies", 1, "500.00", null),
            facts.walletShare("2024-04-01", "0.1"),
            facts.walletShare("2024-05-01", "0.5"),
            facts.walletShare("2024-01-01", "0.2"));

    ShareOfWalletFigure.ShareOfWallet share =
        figure(
            ShareOfWalletFigure.ShareOfWallet.class,
            "share-of-wallet",
            "2024-04-30",
            Map.of(),
            estimated,
            RETAILER);
    assertThat(share.customers()).isEqualTo(1);
    assertThat(share.spend()).isEqualTo("15000.00");
    assertThat(share.walletShare()).isEqualTo(0.1);
    assertThat(share.missing()).isNull();
    assertThat(share.lines())
        .extracting(row -> row.line() + " " + row.sales() + " " + row.walletShare())
        .containsExactly("power tools 1000.00 0.066667", "supplies 500.00 0.033333");
    ShareOfWalletByCustomerFigure.Row wallet =
        figure(
                ShareOfWalletByCustomerFigure.ShareOfWallet.class,
                "share-of-wallet-by-customer",
                "2024-04-30",
                Map.of(),
                estimated,
                RETAILER)
            .wallets()
            .getFirst();
    assertThat(wallet.elsewhere()).isEqualTo("13500.00");
    assertThat(wallet.source()).isEqualTo("visit");
    assertThat(wallet.estimatedOn()).isEqualTo("2024-04-01");
  }

  @Test
  void withoutAnEstimateTheShareOfWalletIsAbsent() {
    ShareOfWalletFigure.ShareOfWallet share =
        figure(
            ShareOfWalletFigure.ShareOfWallet.class,
            "share-of-wallet",
            "2024-04-30",
            Map.of(),
            DEALER);

    assertThat(share.walletShare()).isNull();
    assertThat(share.lines()).isEmpty();
    assertThat(share.missing()).contains("estimate-share-of-wallet");
  }
}
