package io.perennial.command.customer.standing;

import static io.perennial.command.Scenario.CUSTOMER;
import static io.perennial.command.Scenario.MARCH;
import static io.perennial.command.Scenario.TODAY;
import static io.perennial.command.Scenario.customer;
import static io.perennial.command.customer.CustomerFacts.registered;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.command.ExampleOf;
import io.perennial.command.Produces;
import io.perennial.command.common.CommonRefusal;
import io.perennial.events.customer.standing.RelationshipPhase;
import io.perennial.events.customer.standing.RelationshipPhaseMoved;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MoveRelationshipPhaseComponentTest {
  private static final List<String> ALLOWED =
      List.of(
          "BREAKTHROUGH CONSOLIDATION",
          "CONSOLIDATION GROWTH",
          "GROWTH HARVEST",
          "BREAKTHROUGH DEFENCE",
          "CONSOLIDATION DEFENCE",
          "GROWTH DEFENCE",
          "HARVEST DEFENCE",
          "BREAKTHROUGH HIBERNATION",
          "CONSOLIDATION HIBERNATION",
          "GROWTH HIBERNATION",
          "HARVEST HIBERNATION",
          "BREAKTHROUGH PAUSE",
          "CONSOLIDATION PAUSE",
          "GROWTH PAUSE",
          "HARVEST PAUSE",
          "DEFENCE CONSOLIDATION",
          "DEFENCE GROWTH",
          "DEFENCE HARVEST",
          "HIBERNATION BREAKTHROUGH",
          "HIBERNATION CONSOLIDATION",
          "PAUSE BREAKTHROUGH",
          "PAUSE CONSOLIDATION");

  private static MoveRelationshipPhase move(RelationshipPhase phase, @Nullable LocalDate on) {
    return new MoveRelationshipPhase(CUSTOMER, phase, on);
  }

  private static RelationshipPhaseMoved moved(
      RelationshipPhase phase, @Nullable RelationshipPhase before, LocalDate on) {
    return new RelationshipPhaseMoved(CUSTOMER, phase, before, on);
  }

  static List<String> allowed() {
    return ALLOWED;
  }

  /** Every move between two phases that is not allowed. */
  static List<String> others() {
    Set<String> others = new HashSet<>();
    Stream.of(RelationshipPhase.values())
        .flatMap(from ->
            Arrays.stream(RelationshipPhase.values())
                .filter(to -> to != from)
                .map(to -> from + " " + to))
        .forEach(others::add);
    assertThat(others).containsAll(ALLOWED);
    others.removeAll(ALLOWED);
    return others.stream().sorted().toList();
  }

  @Nested
  class Accepts {
    @Test
    void theBreakthroughFirst() {
      customer(registered())
          .when(move(RelationshipPhase.BREAKTHROUGH, null))
          .records(moved(RelationshipPhase.BREAKTHROUGH, null, TODAY));
    }

    @ParameterizedTest
    @MethodSource(
        "io.perennial.command.customer.standing.MoveRelationshipPhaseComponentTest#allowed")
    void everyAllowedMove(String move) {
      RelationshipPhase from = RelationshipPhase.valueOf(move.split(" ")[0]);
      RelationshipPhase to = RelationshipPhase.valueOf(move.split(" ")[1]);
      customer(registered(), moved(from, null, MARCH))
          .when(move(to, MARCH))
          .records(moved(to, from, MARCH));
    }
  }

  @Nested
  class Refuses {
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "BREAKTHROUGH")
    @Produces("phase-move-not-allowed")
    void anotherPhaseFirst(RelationshipPhase phase) {
      customer(registered())
          .when(move(phase, MARCH))
          .isRefused(
              StandingRefusal.PHASE_MOVE_NOT_ALLOWED,
              "From no phase the relationship does not move to "
                  + phase
                  + "; allowed: BREAKTHROUGH");
    }

    @Test
    @ExampleOf("phase-move-not-allowed")
    void growthFirst() {
      customer(registered())
          .when(move(RelationshipPhase.GROWTH, MARCH))
          .isRefused(StandingRefusal.PHASE_MOVE_NOT_ALLOWED);
    }

    @ParameterizedTest
    @MethodSource(
        "io.perennial.command.customer.standing.MoveRelationshipPhaseComponentTest#others")
    void everyOtherMove(String move) {
      RelationshipPhase from = RelationshipPhase.valueOf(move.split(" ")[0]);
      RelationshipPhase to = RelationshipPhase.valueOf(move.split(" ")[1]);
      customer(registered(), moved(from, null, MARCH))
          .when(move(to, TODAY))
          .isRefused(
              StandingRefusal.PHASE_MOVE_NOT_ALLOWED,
              "From " + from + " the relationship does not move to " + to);
    }

    @ParameterizedTest
    @CsvSource({
      "BREAKTHROUGH, GROWTH, 'CONSOLIDATION, DEFENCE, HIBERNATION, PAUSE'",
      "DEFENCE, BREAKTHROUGH, 'CONSOLIDATION, GROWTH, HARVEST'",
      "PAUSE, HARVEST, 'BREAKTHROUGH, CONSOLIDATION'"
    })
    void andNamesWhatIsAllowed(RelationshipPhase from, RelationshipPhase to, String allowed) {
      customer(registered(), moved(from, null, MARCH))
          .when(move(to, TODAY))
          .isRefused(StandingRefusal.PHASE_MOVE_NOT_ALLOWED, "allowed: " + allowed);
    }

    @Test
    @Produces("already-so")
    void theSamePhaseFromAnotherDayOn() {
      customer(registered(), moved(RelationshipPhase.BREAKTHROUGH, null, MARCH))
          .when(move(RelationshipPhase.BREAKTHROUGH, TODAY))
          .isRefused(CommonRefusal.ALREADY_SO);
    }

    @Test
    @Produces("dated-too-early")
    void aMoveDatedBeforeThePhaseInForce() {
      customer(registered(), moved(RelationshipPhase.BREAKTHROUGH, null, MARCH))
          .when(move(RelationshipPhase.CONSOLIDATION, MARCH.minusDays(1)))
          .isRefused(CommonRefusal.DATED_TOO_EARLY);
    }

    @Test
    void aMoveOfTomorrow() {
      customer(registered())
          .when(move(RelationshipPhase.BREAKTHROUGH, TODAY.plusDays(1)))
          .isRefused(CommonRefusal.DATE_IN_FUTURE);
    }
  }

  @Nested
  class StaysQuiet {
    @Test
    void whenItIsInThatPhase() {
      customer(registered(), moved(RelationshipPhase.PAUSE, null, MARCH))
          .when(move(RelationshipPhase.PAUSE, null))
          .staysQuiet();
    }
  }
}
