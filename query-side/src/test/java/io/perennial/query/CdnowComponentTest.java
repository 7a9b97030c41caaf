package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.json.PerennialMapper;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The CDNOW purchases through the views. What is expected was published, or computed once from the
 * same file, independently, in Python with pandas 2.3.3 and lifelines 0.30.3: losses by a loop over
 * each customer's dates, curves by {@code KaplanMeierFitter}.
 */
class CdnowComponentTest {

  private static final String ON = "1998-06-30";
  private static final ObjectMapper MAPPER = PerennialMapper.plain();
  private static final Map<String, List<?>> DOCUMENTS = new HashMap<>();
  private static final List<View<?>> VIEWS = Folding.ofCustomers(AllViews.LIST);

  @BeforeAll
  static void foldAllPurchases() throws IOException {
    Path file = file();
    assumeTrue(
        file != null,
        "Skipped: no ../shared/data/CDNOW_master.txt beside the repository or above it");
    List<LifecycleEvent> events = new ArrayList<>();
    try (var lines = Files.lines(file)) {
      lines.skip(1).filter(line -> !line.isBlank()).forEach(line -> events.add(event(line)));
    }
    VIEWS.forEach(view -> DOCUMENTS.put(view.name(), fold(view, events)));
  }

  private static @Nullable Path file() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("../shared/data/CDNOW_master.txt");
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private static LifecycleEvent event(String line) {
    String[] parts = line.strip().split(" +", -1);
    return new Facts("customer-" + parts[0])
        .bought(
            "p",
            LocalDate.parse(parts[1], DateTimeFormatter.BASIC_ISO_DATE),
            parts[3],
            null,
            Settlement.CASH,
            "0.00");
  }

  private static <D> List<D> fold(View<D> view, List<LifecycleEvent> events) {
    Map<String, D> documents = new LinkedHashMap<>();
    long position = 0;
    for (LifecycleEvent event : events) {
      D next = Folding.next(view, documents.get(event.customerId()), event, position++);
      if (next != null) { // cash sales concern no view of what is owed
        documents.put(event.customerId(), next);
      }
    }
    return List.copyOf(documents.values());
  }

  private static JsonNode figure(String view, String figure, Map<String, String> given) {
    for (View<?> each : VIEWS) {
      if (each.name().equals(view)) {
        return figure(each, figure, given);
      }
    }
    throw new IllegalArgumentException(view);
  }

  @SuppressWarnings("unchecked") // documents were folded by the same view
  private static <D> JsonNode figure(View<D> view, String figure, Map<String, String> given) {
    return MAPPER.valueToTree(
        Folding.figure(
            Record.class,
            view,
            figure,
            ON,
            given,
            (List<D>) Objects.requireNonNull(DOCUMENTS.get(view.name()))));
  }

  private static String row(JsonNode row, String... fields) {
    List<String> values = new ArrayList<>();
    for (String field : fields) {
      values.add(row.has(field) ? row.get(field).asText() : "-");
    }
    return String.join(" ", values);
  }

  @Test
  void totals() {
    assertThat(
            row(
                figure("customer", "totals", Map.of()),
                "customers",
                "customersThatBought",
                "customersWithOneTransaction",
                "purchases",
                "sales"))
        .isEqualTo("23570 23570 11908 69659 2500315.63");
  }

  @Test
  void cohorts() {
    JsonNode cohorts = figure("churn", "cohorts", Map.of()).get("cohorts");
    assertThat(cohorts).hasSize(1);
    assertThat(row(cohorts.get(0), "cohort", "customers", "customersWithOneTransaction"))
        .isEqualTo("1997-Q1 23570 11908");
    assertThat(cohorts.get(0).get("periods"))
        .extracting(period -> row(period, "period", "active", "sales", "share"))
        .containsExactly(
            "1997-Q1 23570 1071805.47 1.0",
            "1997-Q2 5376 359153.66 0.228087",
            "1997-Q3 4263 292395.37 0.180866",
            "1997-Q4 4221 300806.76 0.179084",
            "1998-Q1 3817 262823.89 0.161943",
            "1998-Q2 3317 213330.48 0.14073");
  }

  @Test
  void quarterlyRate() {
    assertThat(figure("churn", "rate", Map.of("per", "quarter")).get("periods"))
        .extracting(period ->
            row(
                period,
                "period",
                "atStart",
                "gained",
                "lost",
                "wonBack",
                "atEnd",
                "lostOfStart",
                "churnRate",
                "salesAtStart",
                "salesChurnRate"))
        .containsExactly(
            "1997-Q1 0 23570 0 0 23570 0 - 0.00 -",
            "1997-Q2 23570 0 19233 1412 5749 17821 0.756088 1071805.47 0.631507",
            "1997-Q3 5749 0 2061 2282 5970 1669 0.290311 752960.64 0.272463",
            "1997-Q4 5970 0 1463 2027 6534 1133 0.189782 932246.67 0.211956",
            "1998-Q1 6534 0 1300 1637 6871 992 0.151821 1145610.19 0.172247",
            "1998-Q2 6871 0 1263 1187 6795 1014 0.147577 968380.46 0.163439");
  }

  @Test
  void monthlyRateFromADate() {
    JsonNode periods =
        figure("churn", "rate", Map.of("from", "1997-10-01", "on", "1997-12-31")).get("periods");
    assertThat(periods)
        .extracting(period ->
            row(
                period,
                "period",
                "atStart",
                "lost",
                "wonBack",
                "atEnd",
                "lostOfStart",
                "churnRate"))
        .containsExactly(
            "1997-10 5970 512 688 6146 469 0.078559",
            "1997-11 6146 499 721 6368 440 0.071591",
            "1997-12 6368 452 618 6534 416 0.065327");
  }

  /** Two times of twelve months are more than the year and a half that there are. */
  @Test
  void quarterlySalesRetention() {
    assertThat(figure("churn", "sales-retention", Map.of("per", "quarter")).get("periods"))
        .extracting(period ->
            row(period, "period", "grossRepeatSalesRatio", "repeatSalesRatio", "netSalesRetention"))
        .containsExactly(
            "1997-Q1 - - -",
            "1997-Q2 0.217824 0.335092 -",
            "1997-Q3 0.375746 0.535831 -",
            "1997-Q4 0.406762 0.637662 -",
            "1998-Q1 0.394386 0.553276 -",
            "1998-Q2 0.385286 0.542586 -");
  }

  @Test
  void survivalUntilTheLossThatStands() {
    JsonNode curve = figure("churn", "survival", Map.of("loss", "standing")).get("curves").get(0);
    assertThat(row(curve, "group", "customers", "losses", "medianDays"))
        .isEqualTo("all 23570 16775 90");
    assertThat(at(curve, 90)).isEqualTo("90 0.488587 0.482189 0.494952");
    assertThat(at(curve, 180)).isEqualTo("180 0.408188 0.401908 0.414457");
    assertThat(at(curve, 365)).isEqualTo("365 0.348961 0.342879 0.355048");
    assertThat(at(curve, 450)).isEqualTo("450 0.314255 0.308337 0.320189");
    assertThat(curve.get("points")).hasSize(443 + 1);
  }

  @Test
  void survivalUntilTheFirstLoss() {
    JsonNode curve = figure("churn", "survival", Map.of()).get("curves").get(0);
    assertThat(row(curve, "customers", "losses", "medianDays")).isEqualTo("23570 22946 90");
    assertThat(at(curve, 120)).isEqualTo("120 0.197115 0.192062 0.202219");
    assertThat(at(curve, 365)).isEqualTo("365 0.043487 0.040937 0.046145");
    assertThat(curve.get("points")).hasSize(409 + 1);
  }

  private static String at(JsonNode curve, int days) {
    String found = "";
    for (JsonNode point : curve.get("points")) {
      if (point.get("days").asInt() <= days) {
        found = row(point, "days", "survival", "lower", "upper");
      }
    }
    return found;
  }

  @Test
  void atRisk() {
    JsonNode risk = figure("churn", "at-risk", Map.of("top", "3"));
    assertThat(row(risk, "activeCustomers", "customersAtRisk", "salesAtRisk"))
        .isEqualTo("6795 1806 186962.91");
    assertThat(risk.get("shareOfSales").asDouble())
        .isEqualTo(186962.91 / 890376.43, within(0.000001));
    assertThat(risk.get("customers"))
        .extracting(customer -> row(customer, "customerId", "salesAtRisk"))
        .containsExactly(
            "customer-20917 2423.89", "customer-22492 1786.81", "customer-16175 1547.19");
  }

  @Test
  void whatIf() {
    JsonNode whatIf = figure("churn", "what-if", Map.of("marginRate", "0.30"));
    assertThat(
            row(
                whatIf,
                "activeCustomers",
                "activeTwelveMonthsBefore",
                "keptOfThose",
                "salesPerYear",
                "knownShareOfSales"))
        .isEqualTo("6795 5749 2876 890376.43 0.0");
    // 0.30 x 890,376.43 x r / (1.1 - r), r = 2876 / 5749 = 0.500261, 0.510261 and 0.550261.
    assertThat(whatIf.get("scenarios"))
        .extracting(scenario -> row(scenario, "retention", "outlook"))
        .containsExactly("0.500261 222807.22", "0.510261 231114.63", "0.550261 267366.56");
  }

  @Test
  void concentration() {
    JsonNode concentration = figure("lifetime-value", "concentration", Map.of());
    assertThat(concentration.get("customers").asInt()).isEqualTo(23_570);
    assertThat(concentration.get("top"))
        .extracting(top -> row(top, "percent", "customers", "share"))
        .containsExactly(
            "1 235 0.15839",
            "5 1178 0.366755",
            "10 2357 0.509427",
            "20 4714 0.677774",
            "50 11785 0.895913");
    assertThat(row(concentration, "topTenth", "bottomTenth", "topAgainstBottom", "gini"))
        .isEqualTo("1273728.95 24438.20 52.120408 0.634571");
    assertThat(concentration.get("curve")).hasSize(100);
    assertThat(row(concentration.get("curve").get(99), "percent", "share")).isEqualTo("100 1.0");
  }

  @Test
  void withoutCostsNoMarginIsClaimed() {
    JsonNode totals = figure("lifetime-value", "totals", Map.of());
    assertThat(row(totals, "sales", "knownShareOfSales", "margin", "valueToDate"))
        .isEqualTo("2500315.63 0.0 - -");
    JsonNode outlook = figure("lifetime-value", "outlook", Map.of());
    assertThat(row(outlook, "retentionIs", "retention", "marginPerYear", "outlook"))
        .isEqualTo("observed 0.500261 - -");
    JsonNode margins = figure("lifetime-value", "concentration", Map.of("measure", "margin"));
    assertThat(row(margins, "customers", "total", "gini")).isEqualTo("0 0 -");
  }

  @Test
  void nobodyWasAsked() {
    JsonNode quadrants = figure("loyalty", "quadrants", Map.of()).get("quadrants");
    assertThat(quadrants)
        .extracting(quadrant -> row(quadrant, "quadrant", "customers"))
        .containsExactly("LOYALIST 0", "HOSTAGE 0", "MERCENARY 0", "DEFECTOR 0", "UNKNOWN 23570");
    assertThat(row(figure("loyalty", "paradox", Map.of()), "left", "leftAsked", "customersRanked"))
        .isEqualTo("16775 0 0");
  }
}
