package io.perennial.query.purchasemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.perennial.models.fit.Bootstrap;
import io.perennial.models.fit.Fit;
import io.perennial.models.purchasing.Calibration.Week;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.query.Facts;
import io.perennial.query.analysis.Analysis;
import io.perennial.query.lifetimevalue.LifetimeValueView;
import io.perennial.query.testing.MadeUpPast;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The sample of CDNOW that the literature uses (Fader, Hardie and Lee 2005; Fader and Hardie 2013),
 * as events: 2,357 customers, calibration to 1997-09-30.
 */
class CdnowModelsComponentTest {

  private static final String CALIBRATED = "1997-09-30";
  private static final String END = "1998-06-30";
  private static final MadeUpPast PAST = new MadeUpPast();
  private static final LifetimeValueView VIEW =
      new LifetimeValueView(Facts.CURRENCY, ChurnPolicy.STANDARD);

  /** Customers and days on which they bought again by a day, counted from the file alone. */
  private static final Set<String> BOUGHT = new HashSet<>();

  @BeforeAll
  static void read() throws IOException {
    Path file = file();
    assumeTrue(
        file != null,
        "Skipped: no ../shared/data/CDNOW_sample.txt beside the repository or above it");
    for (String line : Files.readAllLines(Objects.requireNonNull(file))) {
      String[] parts = line.strip().split(" +", -1);
      String on = LocalDate.parse(parts[2], DateTimeFormatter.BASIC_ISO_DATE).toString();
      PAST.bought("customer-" + parts[1], on, parts[4]);
      BOUGHT.add(parts[1] + " " + on);
    }
  }

  private static @Nullable Path file() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("../shared/data/CDNOW_sample.txt");
      if (Files.exists(file)) {
        return file;
      }
    }
    return null;
  }

  private static <R extends Record> R run(Analysis<R> analysis, Map<String, String> given) {
    return analysis.run(MadeUpPast.arguments(analysis, END, given), PAST);
  }

  private static PurchaseFit fit(String model) {
    return run(
        new PurchaseModelAnalysis(VIEW, Facts.CURRENCY, 20),
        Map.of("on", CALIBRATED, "model", model));
  }

  private static long repeatedBy(String day) {
    long days = BOUGHT.stream().filter(each -> each.substring(5).compareTo(day) <= 0).count();
    long customers =
        BOUGHT.stream()
            .filter(each -> each.substring(5).compareTo(day) <= 0)
            .map(each -> each.substring(0, 4))
            .distinct()
            .count();
    return days - customers;
  }

  @Test
  void bgNbdAndGammaGammaAreThoseOfTheLiterature() {
    PurchaseFit fit = fit("bg-nbd");

    assertThat(fit.customers()).isEqualTo(2357);
    assertThat(fit.repeatPurchases()).isEqualTo(repeatedBy(CALIBRATED)).isEqualTo(2457);
    Fit purchasing = fit.purchasing();
    assertThat(purchasing.value("r")).isCloseTo(0.243, within(0.0005));
    assertThat(purchasing.value("alpha")).isCloseTo(4.414, within(0.0005));
    assertThat(purchasing.value("a")).isCloseTo(0.793, within(0.0005));
    assertThat(purchasing.value("b")).isCloseTo(2.426, within(0.0005));
    assertThat(purchasing.logLikelihood()).isCloseTo(-9582.429, within(0.001));
    Fit spending = Objects.requireNonNull(fit.spending(), String.valueOf(fit.spendingRefused()));
    assertThat(spending.value("p")).isCloseTo(6.25, within(0.005));
    assertThat(spending.value("q")).isCloseTo(3.74, within(0.005));
    assertThat(spending.value("v")).isCloseTo(15.44, within(0.005));
    assertThat(
            fit.draws().draws().size()
                + fit.draws().refused().stream().mapToInt(Bootstrap.Unfitted::worlds).sum())
        .isEqualTo(20);
  }

  @Test
  void theSameHistoryGivesTheSameBits() {
    assertThat(fit("bg-nbd")).isEqualTo(fit("bg-nbd"));
  }

  @Test
  void whatIsExpectedWeekByWeekStandsBesideWhatWas() {
    Calibrated calibrated = run(new CalibrationAnalysis(VIEW), Map.of("months", "9"));

    assertThat(calibrated.fittedUpTo()).isEqualTo(LocalDate.parse(CALIBRATED));
    assertThat(calibrated.firstDay()).isEqualTo(LocalDate.parse("1997-01-01"));
    List<Week> weeks = calibrated.weeks();
    assertThat(weeks).hasSize(78);
    for (int week : List.of(1, 12, 39, 78)) {
      Week each = weeks.get(week - 1);
      LocalDate last = LocalDate.parse("1997-01-01").plusWeeks(week).minusDays(1);
      assertThat(each.actualInAll()).as("week " + week).isEqualTo(repeatedBy(last.toString()));
    }
    // The figure of the paper: the curve stays within a tenth of what was, to the end.
    Week end = weeks.getLast();
    assertThat(end.expectedInAll()).isCloseTo(end.actualInAll(), within(0.1 * end.actualInAll()));
    // Worked out outside. A first purchase is nothing that is done again in the last period.
    assertThat(calibrated.errors().model()).isCloseTo(0.785454, within(1e-5));
    assertThat(calibrated.errors().meanRate()).isCloseTo(1.023669, within(1e-5));
    assertThat(calibrated.errors().lastPeriod()).isCloseTo(0.897327, within(1e-5));
    assertThat(calibrated.verdict()).startsWith("The model is better");
    assertThat(calibrated.frequencies().stream().mapToLong(each -> each.customers()).sum())
        .isEqualTo(2357);
  }

  @Test
  void theOtherModelsFitTheSameHistory() {
    assertThat(fit("pareto-nbd").purchasing().logLikelihood()).isCloseTo(-9594.976, within(0.001));
    assertThat(fit("mbg-nbd").purchasing().logLikelihood())
        .isGreaterThan(fit("bg-nbd").purchasing().logLikelihood() - 20);
  }
}
