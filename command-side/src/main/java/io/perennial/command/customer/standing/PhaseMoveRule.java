package io.perennial.command.customer.standing;

import static io.perennial.events.customer.standing.RelationshipPhase.BREAKTHROUGH;
import static io.perennial.events.customer.standing.RelationshipPhase.CONSOLIDATION;
import static io.perennial.events.customer.standing.RelationshipPhase.DEFENCE;
import static io.perennial.events.customer.standing.RelationshipPhase.GROWTH;
import static io.perennial.events.customer.standing.RelationshipPhase.HARVEST;
import static io.perennial.events.customer.standing.RelationshipPhase.HIBERNATION;
import static io.perennial.events.customer.standing.RelationshipPhase.PAUSE;

import io.perennial.command.RefusedException;
import io.perennial.events.customer.standing.RelationshipPhase;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A relationship begins with the breakthrough and goes on phase by phase. From each of these phases
 * it may come to be defended, or to rest, and from there back to some of them.
 */
final class PhaseMoveRule {
  private PhaseMoveRule() {}

  /**
   * Refuses a move that is not allowed.
   *
   * @param from phase in force; absent when there is none
   */
  static void check(@Nullable RelationshipPhase from, RelationshipPhase to) {
    List<RelationshipPhase> allowed = from == null ? List.of(BREAKTHROUGH) : allowedFrom(from);
    if (!allowed.contains(to)) {
      throw new RefusedException(
          StandingRefusal.PHASE_MOVE_NOT_ALLOWED,
          "From "
              + (from == null ? "no phase" : from)
              + " the relationship does not move to "
              + to
              + "; allowed: "
              + allowed.stream().map(RelationshipPhase::name).collect(Collectors.joining(", ")));
    }
  }

  private static List<RelationshipPhase> allowedFrom(RelationshipPhase from) {
    return switch (from) {
      case BREAKTHROUGH -> List.of(CONSOLIDATION, DEFENCE, HIBERNATION, PAUSE);
      case CONSOLIDATION -> List.of(GROWTH, DEFENCE, HIBERNATION, PAUSE);
      case GROWTH -> List.of(HARVEST, DEFENCE, HIBERNATION, PAUSE);
      case HARVEST -> List.of(DEFENCE, HIBERNATION, PAUSE);
      case DEFENCE -> List.of(CONSOLIDATION, GROWTH, HARVEST);
      case HIBERNATION, PAUSE -> List.of(BREAKTHROUGH, CONSOLIDATION);
    };
  }
}
