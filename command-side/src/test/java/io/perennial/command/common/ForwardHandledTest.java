package io.perennial.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ForwardHandledTest {
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

  private static final class Whole {
    @FeatureMember private final Outer outer = new Outer();
  }

  static Stream<Object[]> events() {
    return Stream.of(
        new Object[] {new ToMember(), 1, 0},
        new Object[] {new ToInner(), 0, 1},
        new Object[] {new ToNobody(), 0, 0});
  }

  @ParameterizedTest
  @MethodSource("events")
  void anEventReachesTheMemberThatHandlesItAndOneWithinAMember(Told event, int outer, int inner) {
    Whole whole = new Whole();

    AnnotatedAggregateMetaModelFactory.inspectAggregate(Whole.class)
        .publish(GenericEventMessage.asEventMessage(event), whole);

    assertThat(whole.outer.heard).isEqualTo(outer);
    assertThat(whole.outer.inner.heard).isEqualTo(inner);
  }

  @ParameterizedTest
  @MethodSource("events")
  void aMemberThatHandlesNothingOfItIsNotAsked(Told event, int outer, int inner)
      throws NoSuchFieldException {
    ForwardHandled toInner = new ForwardHandled();
    toInner.initialize(
        Outer.class.getDeclaredField("inner"),
        AnnotatedAggregateMetaModelFactory.inspectAggregate(Inner.class));

    assertThat(
            toInner.filterCandidates(
                GenericEventMessage.asEventMessage(event), Stream.of(new Inner())))
        .hasSize(inner);
  }
}
