package io.perennial.query.receivables;

import static io.perennial.query.BalanceSheetFacts.restated;
import static io.perennial.query.BalanceSheetFacts.stated;
import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.platform.receivables.ReceivablesPolicy;
import io.perennial.query.CreditFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.activity.CreditStep;
import io.perennial.query.receivables.ReceivablesDocument.BalanceSheet;
import io.perennial.query.receivables.ShareOfAssetsFigure.ShareOfAssets;
import io.perennial.query.view.FigureArguments;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReceivablesViewTest {
  private static final CreditFacts ONE = new CreditFacts("customer-1");
  private static final CreditFacts OTHER = new CreditFacts("customer-2");
  private static final ReceivablesView VIEW = view("0.30");

  /** Owes 100 from January, 400 from March, 250 after all was invoiced, paid and credited. */
  private static final ReceivablesDocument OWING =
      document(
          ONE.boughtOnCredit("2024-03-01", "p-2", "300.00"),
          ONE.boughtOnCredit("2024-01-10", "p-1", "100.00"),
          ONE.invoiced("2024-03-02", "i-1", "2024-04-02", "300.00"),
          ONE.paidFor("2024-04-01", "120.00", "i-1"),
          ONE.credited("2024-04-02", "i-1", "20.00"),
          ONE.writtenOff("2024-04-02", "w-1", "i-1", "10.00"));

  /** Has paid 500 more than was delivered. */
  private static final ReceivablesDocument AHEAD =
      document(OTHER.paidFor("2024-02-01", "500.00", "i-9"));

  private static final ReceivablesDocument LAST_YEAR =
      document(stated("balance-sheet-2023", "2023-12-31", "1000.00"));

  private static ReceivablesView view(String warningShare) {
    return new ReceivablesView(Facts.CURRENCY, new ReceivablesPolicy(new BigDecimal(warningShare)));
  }

  private static ReceivablesDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  private static ShareOfAssets share(
      ReceivablesView view, String on, ReceivablesDocument... documents) {
    return Folding.figure(
        ShareOfAssets.class, view, "share-of-assets", on, Map.of(), List.of(documents));
  }

  @Test
  void whatIsOwedFollowsFromWhatMovesItInWhateverOrderItIsTold() {
    assertThat(OWING.exposure()).isEqualTo("250.00");
    assertThat(OWING.steps())
        .extracting(CreditStep::on)
        .containsExactly(
            day("2024-01-10"),
            day("2024-03-01"),
            day("2024-03-02"),
            day("2024-04-01"),
            day("2024-04-02"),
            day("2024-04-02"));
    assertThat(AHEAD.exposure()).isEqualTo("0");
    assertThat(AHEAD.owed()).isEqualTo("-500.00");
  }

  @Test
  void purchasesInCashMoveNothing() {
    Facts facts = new Facts("customer-1");
    LifecycleEvent purchase =
        facts.bought("p-1", day("2024-01-10"), "100.00", null, Settlement.CASH, "0.00");
    assertThat(Folding.next(VIEW, null, purchase, 0)).isNull();
  }

  @Test
  void whatIsRestatedCountsFromTheSameDay() {
    assertThat(
            document(
                    stated("balance-sheet-2023", "2023-12-31", "1000.00"),
                    restated("balance-sheet-2023", "2023-12-31", "900.00"))
                .balanceSheet())
        .isEqualTo(
            new BalanceSheet(day("2023-12-31"), new BigDecimal("900.00"), "audited accounts"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-09,   0,      0,    false",
    "2024-01-10, 100.00, 0.1,    false",
    "2024-03-01, 400.00, 0.4,    true",
    "2024-04-02, 250.00, 0.25,   false"
  })
  void asOfEveryDayTheShareIsOfWhatWasOwedThen(
      String on, String receivables, double share, boolean exceeded) {
    ShareOfAssets result = share(VIEW, on, OWING, AHEAD, LAST_YEAR);
    assertThat(result.receivables()).isEqualTo(receivables);
    assertThat(result.share()).isEqualTo(share);
    assertThat(result.exceeded()).isEqualTo(exceeded);
    assertThat(result.missing()).isNull();
  }

  @Test
  void theAssetsAreThoseOfTheLastBalanceSheetUpToTheDay() {
    ReceivablesDocument half = document(stated("balance-sheet-h1", "2024-06-30", "500.00"));

    assertThat(share(VIEW, "2024-06-29", OWING, half, LAST_YEAR).share()).isEqualTo(0.25);
    ShareOfAssets after = share(VIEW, "2024-06-30", OWING, half, LAST_YEAR);
    assertThat(after.share()).isEqualTo(0.5);
    assertThat(after.balanceSheetDay()).isEqualTo("2024-06-30");
    assertThat(after.customers()).isEqualTo(1);
    assertThat(after.exceeded()).isTrue();
  }

  @Test
  void justTheShareThatIsSetGivesNoWarning() {
    assertThat(share(view("0.25"), "2024-04-02", OWING, LAST_YEAR).exceeded()).isFalse();
    assertThat(share(view("0.249"), "2024-04-02", OWING, LAST_YEAR).exceeded()).isTrue();
  }

  @Test
  void withoutAssetsTheShareIsAbsentAndSaysWhatIsMissing() {
    ShareOfAssets result = share(VIEW, "2023-12-30", OWING, LAST_YEAR);

    assertThat(result.assets()).isNull();
    assertThat(result.share()).isNull();
    assertThat(result.exceeded()).isNull();
    assertThat(result.missing()).contains("2023-12-30").contains("state-assets");
  }

  @Test
  void partsMergeInWhateverOrder() {
    ShareOfAssetsFigure figure =
        new ShareOfAssetsFigure(Facts.CURRENCY, ReceivablesPolicy.STANDARD);
    FigureArguments on = new FigureArguments(Map.of("on", "2024-07-01"));
    ReceivablesDocument half = document(stated("balance-sheet-h1", "2024-06-30", "500.00"));
    ShareOfAssetsFigure.Sums left = figure.start(on);
    figure.add(left, half);
    figure.add(left, AHEAD);
    ShareOfAssetsFigure.Sums right = figure.start(on);
    figure.add(right, OWING);
    figure.add(right, LAST_YEAR);

    assertThat(figure.finish(figure.merge(left, right)))
        .isEqualTo(share(VIEW, "2024-07-01", OWING, AHEAD, LAST_YEAR, half));
  }
}
