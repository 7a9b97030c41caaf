package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.query.health.HealthDocument;
import io.perennial.query.health.HealthMeasures;
import io.perennial.query.health.HealthRules;
import io.perennial.query.health.HealthView;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Health on a past date does not look at what was dated later. */
class HealthAsOfTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(3);
  private static final HealthView HEALTH = new HealthView(Facts.CURRENCY, HealthRules.STANDARD);
  private static final Map<String, HealthDocument> ALL = WORLD.documents(HEALTH);

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  @ParameterizedTest
  @MethodSource("dates")
  void itIsWhatWasThenGivenByTheFactsDatedUpToIt(LocalDate on) {
    Map<String, HealthDocument> then = WORLD.documentsAsOf(HEALTH, on);
    Set<String> struckLater =
        WORLD.events().stream()
            .filter(each ->
                each.event() instanceof EntryStruckOut && each.event().occurredOn().isAfter(on))
            .map(each -> each.event().customerId())
            .collect(Collectors.toSet());
    then.keySet().removeAll(struckLater);
    assertThat(then).isNotEmpty();
    then.forEach((id, document) ->
        assertThat(HealthMeasures.of(Objects.requireNonNull(ALL.get(id)), on, HealthRules.STANDARD))
            .as(id)
            .isEqualTo(HealthMeasures.of(document, on, HealthRules.STANDARD)));
  }
}
