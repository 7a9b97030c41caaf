package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.document.Document;
import io.perennial.query.live.CellContributors.Cell;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Histories;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import io.perennial.query.testing.Node;
import io.perennial.query.view.Coordinate;
import io.perennial.query.view.Figure;
import io.perennial.query.view.FigureArguments;
import io.perennial.query.view.FigureParameter;
import io.perennial.query.view.Summed;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is behind a cell is found in few documents, and is what is found in all of them. */
class CellContributorsComponentTest {

  private static final FigureArguments NONE = new FigureArguments(Map.of());
  private static final int CUSTOMERS = 100;
  private static final String REGION = "region";
  private static final String FAR = "far";

  @TempDir Path folder;
  private final LedgerView view = new LedgerView("ledger", 1);
  private final Regions regions = new Regions();
  private final Levels levels = new Levels();
  private Node node;
  private Kernel kernel;

  @BeforeEach
  void open() {
    node = new Node(folder);
    kernel = node.kernel(view).start();
    node.log.append(Histories.arbitrary(7, CUSTOMERS, 60));
    node.log.append(Facts.registered("customer-far", FAR));
  }

  @AfterEach
  void close() {
    kernel.close();
    node.close();
  }

  private <R> Cell<Ledger, R> cell(Figure<Ledger, ?, R> figure, String region) {
    kernel.catchUp(view);
    ViewDocuments<Ledger> documents = kernel.served.documents(view);
    R whole = kernel.figures.prepare(documents, figure, NONE, node.log.log().head()).result();
    return new Cell<>(documents, figure, NONE, whole, Map.of(REGION, region));
  }

  private <R> Map<String, Map<String, BigDecimal>> behind(
      Figure<Ledger, ?, R> figure, String cell, int pageSize) {
    Cell<Ledger, R> of = cell(figure, cell);
    Map<String, Map<String, BigDecimal>> found = new TreeMap<>();
    String after = null;
    do {
      AtomicInteger left = new AtomicInteger(pageSize);
      after =
          kernel.figures.behind(
              of,
              after,
              each -> {
                assertThat(found.put(each.id(), each.sums())).isNull();
                return left.decrementAndGet() > 0;
              });
    } while (after != null);
    return found;
  }

  private Map<String, Map<String, BigDecimal>> expected(String region) {
    Map<String, Map<String, BigDecimal>> expected = new TreeMap<>();
    Histories.fold(view, node.log.all())
        .forEach((id, ledger) -> {
          if (ledger.region().equals(region)) {
            expected.put(id, sums(ledger));
          }
        });
    return expected;
  }

  private static Map<String, BigDecimal> sums(Ledger ledger) {
    Map<String, BigDecimal> sums = new TreeMap<>(Map.of("customers", BigDecimal.ONE));
    if (ledger.sales() != 0) {
      sums.put("sales", BigDecimal.valueOf(ledger.sales()));
    }
    return sums;
  }

  /** How many documents are looked at for a cell. */
  private int looked(String cell) {
    regions.looked.set(0);
    assertThat(behind(regions, cell, CUSTOMERS)).isEqualTo(expected(cell));
    return regions.looked.get();
  }

  @Test
  void oneWhoLooksAgainIsShownItOutOfFewDocuments() {
    int documents = Histories.fold(view, node.log.all()).size();
    assertThat(looked(FAR)).isEqualTo(documents);

    assertThat(looked(FAR)).isEqualTo(1);
    assertThat(looked("region-1")).isEqualTo(expected("region-1").size());
    assertThat(looked("nowhere")).isZero();
  }

  @Test
  void whatIsWrittenIsFoundAtOnce() {
    looked(FAR);
    node.log.append(Facts.purchase("customer-far", "p", 12, 1));
    node.log.append(Facts.registered("customer-0-new", FAR));

    assertThat(looked(FAR)).isBetween(2, 12);

    node.log.append(Facts.lost("customer-far"));
    assertThat(behind(regions, FAR, CUSTOMERS)).containsOnlyKeys("customer-0-new");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void pagesTakenTogetherAreTheWhole(int pageSize) {
    for (String cell : List.of("region-0", FAR, "region-2", "nowhere", "region-0")) {
      assertThat(behind(regions, cell, pageSize)).isEqualTo(expected(cell));
    }
  }

  @Test
  void documentsComeAndGo() {
    Random random = new Random(9);
    for (int round = 0; round < 12; round++) {
      List<LifecycleEvent> events = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        int n = random.nextInt(2 * CUSTOMERS);
        String customer = n % 2 == 0 ? Facts.customer(n) : Facts.customer(17) + "-" + n;
        events.add(
            random.nextInt(4) == 0
                ? Facts.lost(customer)
                : random.nextInt(3) == 0
                    ? Facts.registered(customer + "-" + round + "-" + i, "region-" + n % 5)
                    : Facts.purchase(customer, "p-" + round + "-" + i, random.nextInt(50), 1));
      }
      node.log.append(events);
      String cell = "region-" + random.nextInt(5);
      assertThat(behind(regions, cell, 1 + random.nextInt(20))).isEqualTo(expected(cell));
    }
  }

  /** Ids that Java takes for the same by their hashes, and that follow each other. */
  @Test
  void aPageThatBeginsWithinABucketMistakesNoDocumentForAnother() {
    List<String> alike =
        List.of("customer-AaAa", "customer-AaBB", "customer-BBAa", "customer-BBBB");
    for (int i = 0; i < alike.size(); i++) {
      node.log.append(Facts.registered(alike.get(i), "alike-" + i));
    }
    looked(FAR);

    for (int i = 1; i < alike.size(); i++) {
      List<String> found = new ArrayList<>();
      kernel.figures.behind(
          cell(regions, "alike-" + i),
          alike.get(i - 1),
          each -> {
            found.add(each.id());
            return true;
          });
      assertThat(found).containsExactly(alike.get(i));
    }
  }

  @Test
  void whatDependsOnTheWholeIsMarkedForThatWholeAlone() {
    List<String> above = List.copyOf(behind(levels, "above", CUSTOMERS).keySet());
    assertThat(behind(levels, "above", CUSTOMERS)).containsOnlyKeys(above);
    node.log.append(Facts.purchase("customer-far", "huge", 1_000_000, 1)); // the mean rises

    assertThat(behind(levels, "above", CUSTOMERS)).containsOnlyKeys("customer-far");
    assertThat(behind(levels, "below", CUSTOMERS)).containsKeys(above.toArray(String[]::new));
  }

  @Test
  void aDamagedDocumentIsLeftOutAndItsNeighboursAreNot() {
    kernel.catchUp(view);
    kernel
        .served
        .documents(view)
        .collection()
        .insert(
            new Document(
                "customer-far-broken",
                1,
                "no json",
                Map.of("region", "", "sales", 0L, "purchases", 0L)));

    looked(FAR);
    looked(FAR);
    looked("region-1");
  }

  @Test
  void ofFewDocumentsAllAreLookedAt() {
    Histories.fold(view, node.log.all()).keySet().forEach(id -> node.log.append(Facts.lost(id)));
    node.log.append(Facts.registered("customer-last", FAR));

    assertThat(behind(regions, FAR, 5)).containsOnlyKeys("customer-last");
  }

  /** The customers of a region. */
  record Region(@Coordinate String region, @Summed long customers, @Summed long sales) {}

  /** Rows that are told apart by a name. */
  private abstract static class Named implements Figure<Ledger, List<Ledger>, List<Ledger>> {

    @Override
    public String meaning() {
      return "For tests";
    }

    @Override
    public List<FigureParameter> parameters() {
      return List.of();
    }

    @Override
    public List<Ledger> start(FigureArguments arguments) {
      return new ArrayList<>();
    }

    @Override
    public void add(List<Ledger> all, Ledger document) {
      all.add(document);
    }

    @Override
    public List<Ledger> merge(List<Ledger> left, List<Ledger> right) {
      left.addAll(right);
      return left;
    }

    @Override
    public List<Ledger> finish(List<Ledger> all) {
      return List.copyOf(all);
    }

    static Region row(String name, Ledger ledger) {
      return new Region(name, 1, ledger.sales());
    }
  }

  /** Customers by region. */
  private static final class Regions extends Named {
    private final AtomicInteger looked = new AtomicInteger();

    @Override
    public String name() {
      return "regions-alone";
    }

    @Override
    public List<Region> rows(List<Ledger> result) {
      return result.stream().map(ledger -> row(ledger.region(), ledger)).toList();
    }

    @Override
    public List<Region> contribution(
        FigureArguments arguments, Ledger document, Supplier<List<Ledger>> whole) {
      looked.incrementAndGet();
      return List.of(row(document.region(), document));
    }
  }

  /** Customers that buy more than the mean of all, and those that do not. */
  private static final class Levels extends Named {

    @Override
    public String name() {
      return "levels";
    }

    @Override
    public List<Region> rows(List<Ledger> result) {
      return result.stream().map(ledger -> level(ledger, result)).toList();
    }

    private static Region level(Ledger ledger, List<Ledger> all) {
      double mean = all.stream().mapToLong(Ledger::sales).average().orElse(0);
      return row(ledger.sales() > mean ? "above" : "below", ledger);
    }

    @Override
    public List<Region> contribution(
        FigureArguments arguments, Ledger document, Supplier<List<Ledger>> whole) {
      return List.of(level(document, whole.get()));
    }
  }
}
