package io.perennial.query.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.query.ContractFacts;
import io.perennial.query.Facts;
import io.perennial.query.Folding;
import java.util.ArrayList;
import java.util.List;

/** Customers whose health is worked out by hand. */
final class HealthExamples {

  static final HealthView VIEW = new HealthView(Facts.CURRENCY, HealthRules.STANDARD);
  static final Facts ONE = new Facts("customer-1");
  static final ContractFacts CONTRACTS = new ContractFacts("customer-1");

  static final LifecycleEvent[] EVERY_30_DAYS = {
    ONE.bought("2026-01-01", "100.00"),
    ONE.bought("2026-01-31", "100.00"),
    ONE.bought("2026-03-02", "100.00")
  };

  private HealthExamples() {}

  static HealthDocument document(LifecycleEvent... events) {
    return Folding.fold(VIEW, List.of(events));
  }

  static HealthMeasures health(String on, LifecycleEvent... events) {
    return HealthMeasures.of(document(events), Facts.day(on), HealthRules.STANDARD);
  }

  static Measured measured(HealthMeasure measure, String on, LifecycleEvent... events) {
    return health(on, events).measures().stream()
        .filter(each -> each.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  static void is(HealthMeasure measure, String on, String value, LifecycleEvent... events) {
    Measured found = measured(measure, on, events);
    assertThat(found.value()).as("%s", found).isEqualTo(value);
    assertThat(found.cause()).isNotBlank();
    assertThat(found.missing()).isNull();
    assertThat(found.eventIds()).isNotEmpty();
  }

  static void isUnknown(HealthMeasure measure, String on, LifecycleEvent... events) {
    Measured found = measured(measure, on, events);
    assertThat(found.value()).as("%s", found).isNull();
    assertThat(found.cause()).isNull();
    assertThat(found.missing()).isNotBlank();
    assertThat(found.eventIds()).isEmpty();
  }

  /** Those of a customer that has bought on the day before, and others. */
  static LifecycleEvent[] customer(String boughtOn, LifecycleEvent... others) {
    List<LifecycleEvent> events = new ArrayList<>(List.of(others));
    events.add(ONE.bought(boughtOn, "1.00"));
    return events.toArray(LifecycleEvent[]::new);
  }
}
