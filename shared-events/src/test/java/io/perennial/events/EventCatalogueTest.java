package io.perennial.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.customer.CustomerEvent;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.standing.StandingEvent;
import io.perennial.events.customer.standing.TierChanged;
import java.util.Comparator;
import java.util.List;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCatalogueTest {

  static List<EventCatalogue.Entry> events() {
    return EventCatalogue.all();
  }

  @Test
  void listsEveryMemberOfEveryFamilyOnceAndInOrder() {
    assertThat(EventCatalogue.all())
        .extracting(EventCatalogue.Entry::type)
        .allSatisfy(type -> assertThat(LifecycleEvent.class).isAssignableFrom(type));
    assertThat(EventCatalogue.all())
        .doesNotHaveDuplicates()
        .isSortedAccordingTo(
            Comparator.comparing(EventCatalogue.Entry::namespace)
                .thenComparing(EventCatalogue.Entry::name));
    assertThat(EventCatalogue.families())
        .hasSize(11)
        .allSatisfy(family -> assertThat(family.isSealed()).isTrue());
  }

  @Test
  void tellsTheMembersOfAFamilyAndOfItsSubFamilies() {
    assertThat(EventCatalogue.membersOf(StandingEvent.class)).contains(TierChanged.class);
    assertThat(EventCatalogue.membersOf(TierChanged.class)).containsExactly(TierChanged.class);
    assertThat(EventCatalogue.membersOf(CustomerEvent.class))
        .contains(TierChanged.class, CustomerRegistered.class)
        .allSatisfy(type -> assertThat(type.isRecord()).isTrue());
  }

  @Test
  void findsAnEventByTheNamesItIsAndWasStoredUnder() {
    EventCatalogue.Entry registered =
        new EventCatalogue.Entry("customer", "CustomerRegistered", "1", CustomerRegistered.class);

    assertThat(registered.storedName()).isEqualTo("customer.CustomerRegistered");
    assertThat(EventCatalogue.ofStoredName("customer.CustomerRegistered")).contains(registered);
    assertThat(EventCatalogue.ofStoredName("io.perennial.events.customer.CustomerRegistered"))
        .contains(registered);
    assertThat(EventCatalogue.of(CustomerRegistered.class)).contains(registered);
    assertThat(EventCatalogue.ofStoredName("io.perennial.events.customer.Person")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("events")
  void everyEventIsATopLevelRecordWithItsOwnRevision(EventCatalogue.Entry event) {
    assertThat(event.type().isRecord()).isTrue();
    assertThat(event.type().getEnclosingClass()).isNull();
    assertThat(event.type().getDeclaredAnnotation(Revision.class)).isNotNull();
    assertThat(event.revision()).matches("[1-9][0-9]*");
    assertThat(new AnnotationRevisionResolver().revisionOf(event.type()))
        .isEqualTo(event.revision());
  }
}
