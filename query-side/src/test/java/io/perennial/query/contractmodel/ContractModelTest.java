package io.perennial.query.contractmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.perennial.models.contract.ContractLife;
import io.perennial.models.contract.ShiftedBetaGeometric;
import io.perennial.models.fit.Bootstrap.Interval;
import io.perennial.models.fit.Parameter;
import io.perennial.query.ContractFacts;
import io.perennial.query.Facts;
import io.perennial.query.analysis.RefusedException;
import io.perennial.query.contractmodel.ContractFit.Lifetime;
import io.perennial.query.contractmodel.ContractFit.Term;
import io.perennial.query.dealings.ContractCourse;
import io.perennial.query.dealings.DealingsDocument;
import io.perennial.query.dealings.DealingsView;
import io.perennial.query.testing.MadeUpPast;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.random.Well19937c;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractModelTest {

  private static final DealingsView VIEW = new DealingsView(Facts.CURRENCY);
  private static final ContractModelAnalysis ANALYSIS = new ContractModelAnalysis(VIEW, 20);

  /** Of a thousand customers, those left after 0 to 12 years (Fader and Hardie 2007, table 1). */
  private static final int[] REGULAR = {
    1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173
  };

  private static ContractFit ask(MadeUpPast past, Map<String, String> given) {
    return ANALYSIS.run(MadeUpPast.arguments(ANALYSIS, "2006-12-31", given), past);
  }

  private static List<ContractCourse> courses(MadeUpPast past, String on) {
    LocalDate day = LocalDate.parse(on);
    return past.<DealingsDocument, List<ContractCourse>>fold(
        VIEW, day, ArrayList::new, (all, document) -> all.addAll(document.coursesBy(day)));
  }

  private static ContractCourse course(String signed, long renewals, boolean lost, long occasions) {
    return new ContractCourse(LocalDate.parse(signed), renewals, lost, occasions);
  }

  /** A contract of one year from 2000 on, renewed in December of so many years. */
  private static void contract(MadeUpPast past, String customer, long renewals) {
    ContractFacts facts = new ContractFacts(customer);
    past.with(facts.signed("2000-01-01", "supply", "2000-12-31"));
    for (int year = 2000; year < 2000 + renewals; year++) {
      past.with(facts.renewed(year + "-12-15", "supply", year + "-12-31", (year + 1) + "-12-31"));
    }
  }

  private static MadeUpPast regularCustomers() {
    MadeUpPast past = new MadeUpPast();
    int customer = 0;
    for (int year = 1; year <= 7; year++) {
      for (int i = REGULAR[year]; i < REGULAR[year - 1]; i++) {
        contract(past, "customer-" + customer++, year - 1L);
      }
    }
    for (int i = 0; i < REGULAR[7]; i++) {
      contract(past, "customer-" + customer++, 7);
    }
    return past;
  }

  @Test
  void aContractIsOneHoweverOftenItIsRenewed() {
    ContractFacts facts = new ContractFacts("customer-1");
    MadeUpPast past =
        new MadeUpPast()
            .with(facts.signed("2020-12-15", "supply", "2021-12-31"))
            .with(facts.renewed("2021-12-01", "supply", "2021-12-31", "2022-12-31"))
            .with(facts.renewed("2022-12-20", "supply", "2022-12-31", "2023-12-31"))
            .with(facts.expired("2024-01-01", "supply"));

    assertThat(courses(past, "2020-12-14")).isEmpty();
    assertThat(courses(past, "2021-11-30")).containsExactly(course("2020-12-15", 0, false, 0));
    assertThat(courses(past, "2022-12-19")).containsExactly(course("2020-12-15", 1, false, 1));
    assertThat(courses(past, "2022-12-20")).containsExactly(course("2020-12-15", 2, false, 2));
    assertThat(courses(past, "2023-12-30")).containsExactly(course("2020-12-15", 2, false, 2));
    // It ends without a word, and would have come up again at the end of 2024 and of 2025.
    assertThat(courses(past, "2023-12-31")).containsExactly(course("2020-12-15", 2, true, 3));
    assertThat(courses(past, "2024-12-30")).containsExactly(course("2020-12-15", 2, true, 3));
    assertThat(courses(past, "2025-12-31")).containsExactly(course("2020-12-15", 2, true, 5));
  }

  @Test
  void aContractThatIsDeclinedIsLostFromThatDayOnUnlessItIsRenewedAfterAll() {
    ContractFacts facts = new ContractFacts("customer-1");
    MadeUpPast past =
        new MadeUpPast()
            .with(facts.signed("2023-01-01", "supply", "2023-12-31"))
            .with(facts.declined("2023-10-01", "supply", "2023-12-31"))
            .with(facts.renewed("2023-11-01", "supply", "2023-12-31", "2024-06-30"))
            .with(facts.signed("2023-10-15", "service", "2024-10-14"));

    assertThat(courses(past, "2023-09-30")).containsExactly(course("2023-01-01", 0, false, 0));
    assertThat(courses(past, "2023-10-01")).containsExactly(course("2023-01-01", 0, true, 1));
    assertThat(courses(past, "2023-11-01"))
        .containsExactly(course("2023-01-01", 1, false, 1), course("2023-10-15", 0, false, 0));
    // Its last term had six months: it would have come up again at the end of 2024, not before.
    assertThat(courses(past, "2024-12-31"))
        .containsExactly(course("2023-01-01", 1, true, 3), course("2023-10-15", 0, true, 1));
  }

  /** Published: 0.704, 1.182, -1680.3; more digits by SciPy 1.17.1, Nelder-Mead. */
  @Test
  void regularCustomersAsPublished() {
    ContractFit fit = ask(regularCustomers(), Map.of("terms", "12"));

    assertThat(fit.fit().value("alpha")).isCloseTo(0.704077, within(2e-6));
    assertThat(fit.fit().value("beta")).isCloseTo(1.182043, within(2e-6));
    assertThat(fit.fit().logLikelihood()).isCloseTo(-1680.2651884633, within(1e-9));
    assertThat(List.of(fit.contracts(), fit.customers(), fit.lost(), fit.running()))
        .containsExactly(1000L, 1000L, 759L, 241L);
    assertThat(fit.renewed()).isEqualTo(631 + 468 + 382 + 326 + 289 + 262 + 241);
    assertThat(fit.terms()).hasSize(12);
    assertThat(fit.terms().getFirst())
        .extracting(Term::cameUp, Term::renewed, Term::lost, Term::retention)
        .containsExactly(1000L, 631L, 369L, 0.631);
    double kept = 1;
    for (Term term : fit.terms()) {
      int year = (int) term.number();
      // beta + t - 1 of alpha + beta + t - 1 are renewed when contracts come up for time t
      double expected = (1.182043 + year - 1) / (0.704077 + 1.182043 + year - 1);
      kept *= expected;
      assertThat(term.expectedRetention()).isCloseTo(expected, within(1e-5));
      assertThat(term.expectedSurvival()).isCloseTo(kept, within(1e-5));
      assertThat(term.expectedSurvival()).isCloseTo(REGULAR[year] / 1000.0, within(0.02));
      inside(term.survivalInterval(), term.expectedSurvival());
      inside(term.retentionInterval(), term.expectedRetention());
      if (year <= 7) {
        assertThat(term.survival()).isCloseTo(REGULAR[year] / 1000.0, within(1e-12));
      } else {
        assertThat(term.cameUp()).isZero();
        assertThat(term.retention()).isNull();
        assertThat(term.survival()).isNull();
      }
    }
  }

  private static void inside(@Nullable Interval interval, double value) {
    Interval known = Objects.requireNonNull(interval);
    assertThat(value).isBetween(known.low(), known.high());
  }

  /** The sum itself: kept for another term, and another, each a tenth less worth. */
  @Test
  void whoWasRenewedOftenIsKeptForLonger() {
    ContractFit fit = ask(regularCustomers(), Map.of());
    double alpha = fit.fit().value("alpha");
    double beta = fit.fit().value("beta");

    assertThat(fit.lifetimes())
        .extracting(Lifetime::renewals, Lifetime::running)
        .containsExactly(
            tuple(0L, 0L),
            tuple(1L, 0L),
            tuple(2L, 0L),
            tuple(3L, 0L),
            tuple(4L, 0L),
            tuple(5L, 0L),
            tuple(6L, 0L),
            tuple(7L, 241L));
    for (Lifetime lifetime : fit.lifetimes()) {
      double left = 1;
      double sum = 0;
      for (int next = 0; next < 500; next++) {
        double stay = beta + lifetime.renewals() + next;
        left *= stay / (alpha + stay);
        sum += left / Math.pow(1.1, next);
      }
      assertThat(lifetime.residualLifetime()).isCloseTo(sum, within(1e-9));
      inside(lifetime.interval(), sum);
    }
    assertThat(ask(regularCustomers(), Map.of("discount", "0")).lifetimes())
        .allSatisfy(each -> assertThat(each.residualLifetime()).isNull())
        .hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void findsWhatContractsWereSimulatedFrom(int seed) {
    ShiftedBetaGeometric truth = new ShiftedBetaGeometric(1.5, 4);
    MadeUpPast past = new MadeUpPast();
    int customer = 0;
    for (ContractLife life : truth.simulate(new Well19937c(seed), Collections.nCopies(1500, 7L))) {
      contract(past, "customer-" + customer++, life.renewals());
    }
    List<Parameter> found = ask(past, Map.of()).fit().parameters();

    assertThat(found.get(0).value()).isCloseTo(1.5, within(3 * found.get(0).standardError()));
    assertThat(found.get(1).value()).isCloseTo(4.0, within(3 * found.get(1).standardError()));
  }

  @Test
  void tooFewContractsAreRefusedInWords() {
    MadeUpPast past = new MadeUpPast();
    contract(past, "customer-1", 0);
    contract(past, "customer-2", 3);
    contract(past, "customer-3", 7);

    assertThatThrownBy(() -> ask(past, Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessage("2 contracts were lost; sBG has 2 parameters and needs 20 of them.");
    assertThatThrownBy(() -> ask(regularCustomers(), Map.of("from", "2000-01-02")))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("0 contracts were lost");
    assertThatThrownBy(() -> ask(regularCustomers(), Map.of("on", "2000-12-31")))
        .isInstanceOf(RefusedException.class)
        .hasMessageStartingWith("All contracts came up for the same time, number 1");
  }

  @Test
  void theSamePastGivesTheSameBits() {
    assertThat(ask(regularCustomers(), Map.of())).isEqualTo(ask(regularCustomers(), Map.of()));
  }
}
