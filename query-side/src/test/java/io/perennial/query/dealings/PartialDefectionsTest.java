package io.perennial.query.dealings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.PurchaseReturned;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.demand.ShareOfWalletEstimated;
import io.perennial.query.ContractFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.References;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Partial defections that nobody has to declare. */
class PartialDefectionsTest {

  private static final DealingsView VIEW = new DealingsView(Facts.CURRENCY);

  private static PurchaseRecorded bought(String on, @Nullable String line, String net) {
    return new PurchaseRecorded(
        "customer-1",
        "purchase-" + on + line,
        "product of " + line,
        line,
        1,
        Facts.money(net),
        null,
        Settlement.CASH,
        Facts.money("0.00"),
        Facts.day(on));
  }

  private static PartialDefectionsFigure.PartialDefections found(
      String on, List<DealingsDocument> documents) {
    return Folding.figure(
        PartialDefectionsFigure.PartialDefections.class,
        VIEW,
        "partial-defections",
        on,
        Map.of("top", "1000"),
        documents);
  }

  private static List<String> found(String on, LifecycleEvent... events) {
    return found(on, List.of(Folding.fold(VIEW, List.of(events)))).partialDefections().stream()
        .map(row ->
            "%s %s since %s, last %s, %s"
                .formatted(
                    row.kind(),
                    row.productLine(),
                    row.since(),
                    row.lastBoughtOn(),
                    row.salesLost()))
        .toList();
  }

  private static final LifecycleEvent[] SAWS_NO_MORE = {
    bought("2023-02-01", "saws", "1.00"),
    bought("2023-04-01", "saws", "10.00"),
    bought("2023-08-01", "saws", "20.00"),
    bought("2023-12-31", "saws", "30.00"),
    bought("2024-01-01", "saws", "40.00"),
    bought("2024-03-31", "saws", "50.00"),
    bought("2024-04-01", "drills", "5.00")
  };

  /** In the second quarter of 2023 to the first of 2024: 10 + 20 + 30 + 40 + 50. */
  @Test
  void aLineThatIsNoLongerBought() {
    assertThat(found("2024-06-30", SAWS_NO_MORE))
        .containsExactly("PRODUCT_LINE saws since 2024-04-01, last 2024-03-31, 150.00");
    // the quarter without it is not over
    assertThat(found("2024-06-29", SAWS_NO_MORE)).isEmpty();
    assertThat(found("2026-01-01", SAWS_NO_MORE)).hasSize(1);
  }

  @Test
  void whoBuysItAgainOrNothingAtAllHasNotLeftInPart() {
    List<LifecycleEvent> again = new ArrayList<>(List.of(SAWS_NO_MORE));
    again.add(bought("2024-07-15", "saws", "1.00"));
    assertThat(found("2024-07-15", again.toArray(LifecycleEvent[]::new))).isEmpty();
    assertThat(found("2024-07-14", again.toArray(LifecycleEvent[]::new))).hasSize(1);
    List<LifecycleEvent> nothing = new ArrayList<>(List.of(SAWS_NO_MORE));
    nothing.removeLast();
    assertThat(found("2024-12-31", nothing.toArray(LifecycleEvent[]::new))).isEmpty();
    // what is in no line is bought, too
    nothing.add(bought("2024-05-01", null, "1.00"));
    assertThat(found("2024-12-31", nothing.toArray(LifecycleEvent[]::new))).hasSize(1);
  }

  @Test
  void itMustHaveBeenBoughtInEachOfFourQuarters() {
    assertThat(
            found(
                "2024-06-30",
                bought("2023-02-01", "saws", "1.00"),
                bought("2023-08-01", "saws", "20.00"),
                bought("2023-12-31", "saws", "30.00"),
                bought("2024-01-01", "saws", "40.00"),
                bought("2024-04-01", "drills", "5.00")))
        .isEmpty();
  }

  private static List<String> walletFalls(String on, LifecycleEvent... events) {
    return found(on, List.of(Folding.fold(VIEW, List.of(events)))).partialDefections().stream()
        .map(row ->
            "%s %s of %s to %s"
                .formatted(row.kind(), row.walletBefore(), row.walletBeforeOn(), row.wallet()))
        .toList();
  }

  @Test
  void aShareOfWalletThatFallsByTenPointsWithinAYear() {
    ContractFacts facts = new ContractFacts("customer-1");
    LifecycleEvent[] estimates = {
      facts.walletShare("2023-01-01", "0.60"),
      facts.walletShare("2023-06-01", "0.45"),
      facts.walletShare("2024-01-01", "0.36"),
      facts.walletShare("2024-01-02", "0.35")
    };
    assertThat(walletFalls("2023-05-31", estimates)).isEmpty();
    assertThat(walletFalls("2023-06-01", estimates))
        .containsExactly("SHARE_OF_WALLET 0.60 of 2023-01-01 to 0.45");
    // on the very day a year later the 60 still count
    assertThat(walletFalls("2024-01-01", estimates))
        .containsExactly("SHARE_OF_WALLET 0.60 of 2023-01-01 to 0.36");
    // then it is 10 points from 45
    assertThat(walletFalls("2024-01-02", estimates))
        .containsExactly("SHARE_OF_WALLET 0.45 of 2023-06-01 to 0.35");
    assertThat(
            walletFalls(
                "2024-01-02",
                facts.walletShare("2023-06-01", "0.45"),
                facts.walletShare("2024-01-02", "0.36")))
        .isEmpty();
    // what is estimated of one line says nothing of the whole
    assertThat(
            walletFalls(
                "2024-01-02",
                facts.walletShare("2023-06-01", "0.45"),
                facts.walletShare("2024-01-02", "saws", "0.05")))
        .isEmpty();
  }

  /** Over a world that is made up, by going through the quarters. */
  @Test
  @References("dealings/partial-defections")
  void overAWorld() {
    GeneratedWorld world = GeneratedWorld.of(1);
    List<DealingsDocument> documents = List.copyOf(world.documents(VIEW).values());
    int all = 0;
    for (LocalDate on : world.dates()) {
      Map<String, List<LifecycleEvent>> facts = new TreeMap<>();
      world
          .standing(on)
          .forEach(
              each -> facts.computeIfAbsent(each.customerId(), id -> new ArrayList<>()).add(each));
      TreeMap<String, Double> expected = new TreeMap<>();
      facts.forEach((id, own) -> {
        lostLines(own, on).forEach((line, sales) -> expected.put(id + " " + line, sales));
        if (walletFell(own)) {
          expected.put(id + " null", 0.0);
        }
      });
      for (PartialDefectionsFigure.Row row : found(on.toString(), documents).partialDefections()) {
        String name = row.customerId() + " " + row.productLine();
        assertThat(expected).as("%s", on).containsKey(name);
        assertThat(row.salesLost().doubleValue())
            .isCloseTo(expected.getOrDefault(name, -1.0), within(0.001));
        expected.remove(name);
        all++;
      }
      assertThat(expected).as("%s", on).isEmpty();
    }
    assertThat(all).isPositive();
  }

  private static int quarter(LocalDate day) {
    return (day.getYear() * 12 + day.getMonthValue() - 1) / 3;
  }

  private static Map<String, Double> lostLines(List<LifecycleEvent> facts, LocalDate on) {
    Map<String, TreeSet<Integer>> quarters = new TreeMap<>();
    TreeSet<Integer> any = new TreeSet<>();
    for (LifecycleEvent each : facts) {
      if (each instanceof PurchaseRecorded purchase) {
        any.add(quarter(purchase.occurredOn()));
        if (purchase.productLine() != null) {
          quarters
              .computeIfAbsent(purchase.productLine(), line -> new TreeSet<>())
              .add(quarter(purchase.occurredOn()));
        }
      }
    }
    Map<String, Double> lost = new TreeMap<>();
    quarters.forEach((line, bought) -> {
      int last = bought.last();
      boolean steady =
          bought.contains(last - 1) && bought.contains(last - 2) && bought.contains(last - 3);
      LocalDate over = YearMonth.of((last + 1) / 4, (last + 1) % 4 * 3 + 3).atEndOfMonth();
      if (steady && !on.isBefore(over) && any.last() > last) {
        lost.put(line, sales(facts, line, last));
      }
    });
    return lost;
  }

  private static double sales(List<LifecycleEvent> facts, String line, int last) {
    double sales = 0;
    for (LifecycleEvent each : facts) {
      int ago = last - quarter(each.occurredOn());
      if (ago >= 0 && ago < 4) {
        if (each instanceof PurchaseRecorded purchase && line.equals(purchase.productLine())) {
          sales += purchase.netAmount().amount().doubleValue();
        } else if (each instanceof PurchaseReturned back && line.equals(back.productLine())) {
          sales -= back.netAmount().amount().doubleValue();
        }
      }
    }
    return sales;
  }

  private static boolean walletFell(List<LifecycleEvent> facts) {
    List<ShareOfWalletEstimated> estimates =
        facts.stream()
            .filter(ShareOfWalletEstimated.class::isInstance)
            .map(ShareOfWalletEstimated.class::cast)
            .filter(each -> each.productLine() == null)
            .sorted(Comparator.comparing(LifecycleEvent::occurredOn))
            .toList();
    if (estimates.isEmpty()) {
      return false;
    }
    ShareOfWalletEstimated last = estimates.getLast();
    return estimates.stream()
        .filter(each -> !each.occurredOn().isBefore(last.occurredOn().minusMonths(12)))
        .anyMatch(each -> each.share().doubleValue() - last.share().doubleValue() > 0.0999999);
  }
}
