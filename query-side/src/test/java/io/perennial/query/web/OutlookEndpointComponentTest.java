package io.perennial.query.web;

import static io.perennial.query.web.WebFixture.assertShown;
import static io.perennial.query.web.WebFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.models.purchasing.BgNbd;
import io.perennial.models.purchasing.PurchaseSummary;
import io.perennial.models.spending.GammaGamma;
import io.perennial.models.spending.SpendSummary;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.analysis.Analyses;
import io.perennial.query.analysis.AnalysisCatalogue;
import io.perennial.query.analysis.AnalysisRuns;
import io.perennial.query.analysis.AnalysisSettings;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.purchasemodel.FitsInUse;
import io.perennial.query.purchasemodel.ModelledValueAnalysis;
import io.perennial.query.purchasemodel.PurchaseModelAnalysis;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Node;
import io.perennial.query.testing.SetClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fits, one customer and all of them, over the doors; before and after a rebuild. */
class OutlookEndpointComponentTest {

  private static final LocalDate FIRST = LocalDate.parse("2025-01-01");
  private static final int CUSTOMERS = 150;
  private static final int DAYS = 360;

  @TempDir Path folder;
  private final SetClock clock = new SetClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final LifetimeValueView view = new LifetimeValueView("USD", ChurnPolicy.STANDARD);
  private Node node;
  private Kernel kernel;
  private Analyses analyses;
  private WebFixture web;

  @BeforeEach
  void open() {
    node = new Node(folder);
    // Each buys at a rate of its own, and stays away after a purchase by chance.
    Random random = new Random(11);
    for (int i = 0; i < CUSTOMERS; i++) {
      String customer = Facts.customer(i);
      double mean = 10 + random.nextInt(60);
      double gap = 10 + random.nextInt(50);
      double day = random.nextInt(60);
      int number = 0;
      do {
        node.log.append(
            bought(customer, "p" + number++, day, mean * (0.7 + 0.6 * random.nextDouble())));
        day += 1 - gap * Math.log(1 - random.nextDouble());
      } while (day < DAYS && random.nextDouble() > 0.2);
    }
    node.log.append(Facts.registered("customer-prospect", "north"));
    kernel =
        node.kernel(
                "node-1",
                Kernel.settings(1, 500, 30_000, Duration.ofSeconds(30)),
                FrozenSettings.DEFAULTS,
                clock,
                List.of(view))
            .start();
    kernel.catchUp(view);
    kernel.catchUp(kernel.history);
    AnalysisRuns runs = new AnalysisRuns(kernel.store());
    AnalysisCatalogue catalogue =
        new AnalysisCatalogue(
            List.of(
                new PurchaseModelAnalysis(view, "USD", 20),
                new ModelledValueAnalysis(view, "USD", new FitsInUse(runs))));
    analyses = kernel.analyses(catalogue, AnalysisSettings.DEFAULTS);
    analyses.start();
    web = new WebFixture(kernel, catalogue, analyses);
  }

  private static PurchaseRecorded bought(
      String customer, String purchase, double day, double amount) {
    Money cost = new Money(new BigDecimal("1.00"), "USD");
    return new PurchaseRecorded(
        customer,
        purchase,
        null,
        null,
        1,
        new Money(BigDecimal.valueOf(Math.round(amount * 100), 2), "USD"),
        cost,
        Settlement.CASH,
        new Money(BigDecimal.ZERO, "USD"),
        FIRST.plusDays((long) day));
  }

  @AfterEach
  void close() {
    web.close();
    analyses.close();
    kernel.close();
    node.close();
  }

  private JsonNode run(String analysis, String parameters) {
    String runs = "/analyses/" + analysis + "/runs";
    String location =
        Objects.requireNonNull(web.post(runs + parameters).getHeader("Location"), parameters);
    int number = Integer.parseInt(location.substring(location.lastIndexOf('/') + 1));
    kernel.until(() -> !analyses.runs().find(analysis, number).orElseThrow().inWork());
    JsonNode run = json(web.get(location));
    assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("ready");
    return run;
  }

  private static double value(JsonNode fit, int parameter) {
    return fit.path("parameters").path(parameter).path("value").doubleValue();
  }

  @Test
  void aCustomerIsJudgedByTheFitInUseWhichIsNamed() {
    assertShown(web.get("/analyses/purchase-model/customers/customer-003"), "not-fitted");
    JsonNode fit = run("purchase-model", "?on=2025-12-31").path("result");
    JsonNode outlook =
        json(web.get("/analyses/purchase-model/customers/customer-003?on=2025-12-31&days=182"));

    assertThat(outlook.at("/fit/run").intValue()).isEqualTo(1);
    assertThat(outlook.at("/fit/on").asText()).isEqualTo("2025-12-31");
    PurchaseSummary summary =
        new PurchaseSummary(
            outlook.path("frequency").longValue(),
            outlook.path("recencyWeeks").doubleValue(),
            outlook.path("ageWeeks").doubleValue());
    JsonNode purchasing = fit.path("purchasing");
    var model =
        new BgNbd()
            .with(
                value(purchasing, 0),
                value(purchasing, 1),
                value(purchasing, 2),
                value(purchasing, 3));
    assertThat(outlook.at("/probabilityActive/value").doubleValue())
        .isEqualTo(model.probabilityActive(summary));
    assertThat(outlook.at("/expectedPurchases/value").doubleValue())
        .isEqualTo(model.expectedPurchases(summary, 26))
        .isBetween(
            outlook.at("/expectedPurchases/low").doubleValue(),
            outlook.at("/expectedPurchases/high").doubleValue());
    JsonNode spending = fit.path("spending");
    assertThat(outlook.path("expectedSpend").asDouble())
        .isCloseTo(
            GammaGamma.with(value(spending, 0), value(spending, 1), value(spending, 2))
                .expectedMean(
                    new SpendSummary(summary.frequency(), outlook.path("meanSpend").asDouble()))
                .orElseThrow(),
            within(0.02));
    assertThat(outlook.at("/discountedSales/value").asDouble())
        .isLessThanOrEqualTo(outlook.at("/discountedSalesToInfinity/value").asDouble());
    // A cost of one is known of each purchase.
    assertThat(outlook.path("marginRate").asDouble()).isBetween(0.5, 1.0);
    assertThat(outlook.at("/discountedMargin/value").asDouble())
        .isCloseTo(
            outlook.path("marginRate").asDouble() * outlook.at("/discountedSales/value").asDouble(),
            within(0.02));
  }

  @Test
  void anotherFitIsInUseOnceItIsThereAndTheOldOneCanStillBeAskedFor() {
    run("purchase-model", "?on=2025-10-31");
    run("purchase-model", "?on=2025-12-31");
    String path = "/analyses/purchase-model/customers/customer-003?on=2025-12-31";
    JsonNode now = json(web.get(path));
    JsonNode before = json(web.get(path + "&run=1"));

    assertThat(now.at("/fit/run").intValue()).isEqualTo(2);
    assertThat(before.at("/fit/run").intValue()).isEqualTo(1);
    assertThat(before.path("probabilityActive")).isNotEqualTo(now.path("probabilityActive"));
    assertThat(web.get(path + "&run=9").getStatus()).isEqualTo(404);
    assertThat(web.get(path + "&model=pareto-nbd").getStatus()).isEqualTo(409);
    assertThat(web.get(path + "&run=x").getStatus()).isEqualTo(400);
    assertThat(web.get(path + "&on=2025-12-31").getStatus()).isEqualTo(400);
  }

  @Test
  void ofWhomNothingIsKnownNothingIsSaid() {
    run("purchase-model", "?on=2025-12-31");
    String prospect = "/analyses/purchase-model/customers/customer-prospect";
    assertShown(web.get(prospect), "nothing-bought");
    assertThat(web.get("/analyses/purchase-model/customers/customer-nobody").getStatus())
        .isEqualTo(404);
    assertThat(web.get("/analyses/purchase-model/customers/customer-003?on=2024-01-01").getStatus())
        .isEqualTo(409);
  }

  @Test
  void allCustomersAddUpToTheirGroupsAndEachIsAsItIsByItself() {
    run("purchase-model", "?on=2025-12-31");
    JsonNode value =
        run("modelled-value", "?on=2025-12-31&by=cohort&days=182&limit=150").path("result");

    assertThat(value.path("customers")).hasSize(CUSTOMERS);
    assertThat(value.path("left").longValue()).isZero();
    double active = 0;
    BigDecimal sales = BigDecimal.ZERO;
    for (JsonNode row : value.path("customers")) {
      active += row.at("/probabilityActive/value").doubleValue();
      sales = sales.add(new BigDecimal(row.at("/discountedSales/value").asText()));
    }
    JsonNode all = value.path("groups").path(value.path("groups").size() - 1);
    assertThat(all.path("group").asText()).isIn("all", "2025-Q1");
    assertThat(all.at("/active/value").doubleValue()).isCloseTo(active, within(1e-4));
    assertThat(new BigDecimal(all.at("/discountedSales/value").asText()))
        .isEqualByComparingTo(sales);
    assertThat(all.path("intervalsOf").longValue()).isEqualTo(CUSTOMERS);
    assertThat(all.at("/discountedSalesToInfinity/value").asDouble())
        .isGreaterThan(sales.doubleValue())
        .isBetween(
            all.at("/discountedSalesToInfinity/low").asDouble(),
            all.at("/discountedSalesToInfinity/high").asDouble());
    JsonNode best = value.path("customers").path(0);
    JsonNode alone =
        json(
            web.get(
                "/analyses/purchase-model/customers/%s?on=2025-12-31&days=182"
                    .formatted(best.path("customerId").asText())));
    for (String score :
        List.of(
            "probabilityActive",
            "expectedPurchases",
            "expectedSales",
            "discountedSales",
            "discountedSalesToInfinity",
            "discountedMargin")) {
      assertThat(best.path(score).has("high")).as(score).isTrue();
      assertThat(alone.path(score)).as(score).isEqualTo(best.path(score));
    }
  }

  @Test
  void theFitIsTheSameBitForBitAfterARebuild() {
    JsonNode before = run("purchase-model", "?on=2025-12-31").path("result");
    kernel.rebuilds.start(List.of(view));
    kernel.until(() -> kernel.generations.serving(view).orElseThrow().number() == 2);

    assertThat(run("purchase-model", "?on=2025-12-31").path("result")).isEqualTo(before);
  }
}
