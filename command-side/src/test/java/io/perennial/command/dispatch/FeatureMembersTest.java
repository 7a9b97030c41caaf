package io.perennial.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.common.FeatureMember;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FeatureMembersTest {
  private sealed interface Told permits ToMember, ToInner, ToNobody {}

  private record ToMember() implements Told {}

  private record ToInner() implements Told {}

  private record ToNobody() implements Told {}

  private static final class Inner {
    private int heard;

    @EventSourcingHandler
    void on(ToInner event) {
      heard++;
    }
  }

  private static final class Outer {
    private int heard;
    @FeatureMember private final Inner inner = new Inner();

    @EventSourcingHandler
    void on(ToMember event) {
      heard++;
    }
  }

  private static final class Other {
    private int heard;

    @EventSourcingHandler
    void on(Told event) {
      heard++;
    }
  }

  private static final class Whole {
    @FeatureMember private final Outer outer = new Outer();
    @FeatureMember private final Other other = new Other();
  }

  static Stream<Arguments> events() {
    return Stream.of(
        Arguments.of(new ToMember(), 1, 0),
        Arguments.of(new ToInner(), 0, 1),
        Arguments.of(new ToNobody(), 0, 0));
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventReachesOnceWhateverHandlesItOrAFamilyOfIt(Told event, int outer, int inner) {
    Whole whole = new Whole();

    AnnotatedAggregateMetaModelFactory.inspectAggregate(Whole.class)
        .publish(GenericEventMessage.asEventMessage(event), whole);

    assertThat(whole.outer.heard).isEqualTo(outer);
    assertThat(whole.outer.inner.heard).isEqualTo(inner);
    assertThat(whole.other.heard).isEqualTo(1);
  }
}
