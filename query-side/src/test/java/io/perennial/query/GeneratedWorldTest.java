package io.perennial.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.platform.churn.ChurnPolicy;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.churn.ChurnView;
import io.perennial.query.testing.AllViews;
import io.perennial.query.view.View;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tests of figures rest on: the world is the same each time, and there is life in it. */
class GeneratedWorldTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);

  private static final List<View<?>> VIEWS = AllViews.LIST;

  @Test
  void isTheSameForTheSameSeed() {
    assertThat(GeneratedWorld.of(7, 20).events()).isEqualTo(GeneratedWorld.of(7, 20).events());
    assertThat(GeneratedWorld.of(7, 20).events()).isNotEqualTo(GeneratedWorld.of(8, 20).events());
  }

  @Test
  void isRecordedInOrderAndNeverBeforeItHappened() {
    assertThat(WORLD.events()).isSortedAccordingTo(Comparator.comparing(RecordedEvent::recordedAt));
    assertThat(WORLD.events())
        .allSatisfy(event ->
            assertThat(LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC))
                .isBetween(event.event().occurredOn(), GeneratedWorld.END));
  }

  @Test
  void hasLateEntriesAndStruckOutOnesAndAlmostEveryKindOfEvent() {
    assertThat(WORLD.events())
        .filteredOn(event -> recordedOn(event).isAfter(event.event().occurredOn()))
        .hasSizeGreaterThan(500);
    assertThat(WORLD.events())
        .filteredOn(event -> event.event() instanceof EntryStruckOut)
        .hasSizeGreaterThan(100);
    Set<Class<?>> kinds = new HashSet<>();
    WORLD.events().forEach(event -> kinds.add(event.event().getClass()));
    assertThat(kinds).hasSizeGreaterThan(85);
  }

  @Test
  void whatStandsOnADayIsDatedUpToIt() {
    LocalDate on = WORLD.dates().get(4);
    List<LifecycleEvent> standing = WORLD.standing(on);
    assertThat(standing).allSatisfy(event -> assertThat(event.occurredOn()).isBeforeOrEqualTo(on));
    assertThat(WORLD.dates()).hasSize(10).last().isEqualTo(GeneratedWorld.END);
  }

  @Test
  void everyViewFoldsIt() {
    for (View<?> view : VIEWS) {
      assertThat(WORLD.documents(view)).as(view.name()).isNotNull();
    }
    assertThat(
            WORLD.documents(new ChurnView(Facts.CURRENCY, ChurnPolicy.STANDARD)).values().stream()
                .filter(document -> document.purchases() > 0))
        .hasSizeGreaterThan(200);
  }

  private static LocalDate recordedOn(RecordedEvent event) {
    return LocalDate.ofInstant(event.recordedAt(), ZoneOffset.UTC);
  }
}
