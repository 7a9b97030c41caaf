package io.perennial.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.command.accountplan.AccountPlan;
import io.perennial.command.balancesheet.BalanceSheet;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.complaint.Complaint;
import io.perennial.command.customer.Customer;
import io.perennial.command.customer.registration.PersonEntry;
import io.perennial.command.customer.registration.RegisterCustomer;
import io.perennial.command.customer.visit.LogVisit;
import io.perennial.command.erasure.Erasure;
import io.perennial.command.marketreport.MarketReport;
import io.perennial.command.productline.ProductLine;
import io.perennial.command.salesday.SalesDay;
import io.perennial.command.salesmeeting.SalesMeeting;
import io.perennial.command.salestarget.SalesTarget;
import io.perennial.command.tieringrun.TieringRun;
import io.perennial.events.customer.contact.VisitOutcome;
import io.perennial.events.customer.contact.VisitPurpose;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.PersonRole;
import io.perennial.events.json.PerennialMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decided from a snapshot is what is decided from the whole history. */
class SnapshotComponentTest {
  private record Step(String actor, Object command) {}

  /** Every sample twice, by two people, and then everything a third time. */
  private static List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int round = 0; round < 3; round++) {
      for (CommandDefinition<?> definition : Commands.catalogue().definitions()) {
        steps.add(new Step("anna-of-sales", definition.sample()));
        steps.add(new Step("bert-of-finance", definition.sample()));
      }
    }
    return steps;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void decidesTheSame(int eventsPerSnapshot) {
    try (Engine plain = Engine.withoutSnapshots();
        Engine snapshots = Engine.withSnapshotEvery(eventsPerSnapshot)) {
      List<Optional<Refusal>> expected = new ArrayList<>();
      List<Optional<Refusal>> actual = new ArrayList<>();
      for (Step step : steps()) {
        expected.add(plain.send(step.actor(), step.command()));
        actual.add(snapshots.send(step.actor(), step.command()));
      }
      assertThat(actual).isEqualTo(expected).contains(Optional.of(CommonRefusal.FOUR_EYES));
      for (String stream :
          List.of("customer-1", "account-plan-1", "complaint-1", "sales-day-1", "tiering-run-1")) {
        assertThat(snapshots.history(stream))
            .isEqualTo(plain.history(stream))
            .hasSizeGreaterThan(2);
        assertThat(plain.snapshot(stream)).isEmpty();
      }
      assertThat(snapshots.snapshot("customer-1")).isPresent();
    }
  }

  @Test
  void holdsNoPersonalData() {
    try (Engine engine = Engine.withSnapshotEvery(1)) {
      steps().forEach(step -> engine.send(step.actor(), step.command()));
      for (String stream :
          List.of("customer-1", "account-plan-1", "complaint-1", "sales-day-1", "tiering-run-1")) {
        assertThat(engine.snapshot(stream).orElseThrow())
            .doesNotContain(
                "Ina",
                "555",
                "example.org",
                "samples",
                "stalls",
                "exchange",
                "manual",
                "anna",
                "bert",
                "rep-7",
                "hotels",
                "prepared",
                "Trading");
      }
    }
  }

  /** A digest of words would differ, and could be tried out after the words have been erased. */
  @Test
  void dependsOnNothingThatIsSaidInWords() {
    List<String> snapshots = new ArrayList<>();
    for (String word : List.of("friendly", "hostile")) {
      try (Engine engine = Engine.withSnapshotEvery(1)) {
        engine.send("anna", registration(word));
        engine.send("anna", visit(word));
        assertThat(engine.history("customer-1")).hasSize(2);
        snapshots.add(engine.snapshot("customer-1").orElseThrow());
      }
    }
    assertThat(snapshots.getFirst()).isEqualTo(snapshots.getLast());
  }

  @Test
  void otherWordsAreNotARepeat() {
    try (Engine engine = Engine.withSnapshotEvery(1)) {
      engine.send("anna", registration("friendly"));
      engine.send("anna", visit("friendly"));
      assertThat(engine.send("anna", registration("friendly"))).isEmpty();
      assertThat(engine.send("anna", visit("friendly"))).isEmpty();
      assertThat(engine.history("customer-1")).hasSize(2);
      assertThat(engine.send("anna", registration("hostile"))).contains(CommonRefusal.ID_TAKEN);
      assertThat(engine.send("anna", visit("hostile"))).contains(CommonRefusal.ID_TAKEN);
    }
  }

  private static Object registration(String word) {
    return new RegisterCustomer(
        "customer-1",
        "Trading Ltd",
        null,
        null,
        CustomerClass.DEALER,
        null,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        null,
        null,
        List.of(
            new PersonEntry(
                "person-1",
                PersonRole.values()[0],
                word,
                word,
                word + "@example.org",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                null)),
        null,
        null,
        null,
        "fair",
        Scenario.MARCH);
  }

  private static Object visit(String word) {
    return new LogVisit(
        "customer-1",
        "visit-1",
        word,
        30,
        VisitPurpose.values()[0],
        VisitOutcome.values()[0],
        null,
        null,
        null,
        word,
        null,
        Scenario.MARCH);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Customer.class,
        AccountPlan.class,
        Complaint.class,
        SalesDay.class,
        SalesTarget.class,
        MarketReport.class,
        TieringRun.class,
        Erasure.class
      })
  void isTheSameAfterAJourneyAsJson(Class<?> aggregate) throws JsonProcessingException {
    ObjectMapper mapper = PerennialMapper.plain();
    String stream =
        aggregate.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT)
            + "-1";
    try (Engine engine = Engine.withSnapshotEvery(1)) {
      steps().forEach(step -> engine.send(step.actor(), step.command()));
      String json = engine.snapshot(stream).orElseThrow();
      assertThat(mapper.writeValueAsString(mapper.readValue(json, aggregate))).isEqualTo(json);
    }
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Customer.class,
        AccountPlan.class,
        Complaint.class,
        SalesDay.class,
        SalesTarget.class,
        MarketReport.class,
        ProductLine.class,
        BalanceSheet.class,
        SalesMeeting.class,
        TieringRun.class
      })
  void hasARevisionOfItsOwn(Class<?> aggregate) {
    assertThat(new AnnotationRevisionResolver().revisionOf(aggregate)).matches("[1-9][0-9]*");
  }
}
