package io.perennial.events.upcast;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;

/** The one ordered chain that lifts every older revision to the current one. Both sides use it. */
public final class Upcasters {

  /** Every step since the first release, each event's in order; none is ever taken away. */
  private static final List<UpcastingStep> STEPS = List.of();

  private Upcasters() {}

  /** The chain. */
  public static EventUpcasterChain chain() {
    return chain(STEPS);
  }

  static List<UpcastingStep> steps() {
    return STEPS;
  }

  static EventUpcasterChain chain(List<UpcastingStep> steps) {
    Set<SerializedType> sources = new HashSet<>();
    Set<SerializedType> targets = new HashSet<>();
    for (UpcastingStep step : steps) {
      if (!sources.add(step.source())) {
        throw new IllegalArgumentException("Two steps start at " + describe(step.source()));
      }
      if (sources.contains(step.target())) {
        throw new IllegalArgumentException(
            "The step to " + describe(step.target()) + " stands behind the one that continues it");
      }
      if (!step.source().getRevision().equals("1") && !targets.contains(step.source())) {
        throw new IllegalArgumentException("No step before leads to " + describe(step.source()));
      }
      targets.add(step.target());
    }
    return new EventUpcasterChain(steps);
  }

  /**
   * Whether the steps lead from revision 1 to that revision of the type, through each between.
   * Fewer or more than one way is a fault.
   */
  static boolean leadTo(String type, String revision, List<UpcastingStep> steps) {
    if (revision.equals("1")) {
      return steps.stream().noneMatch(step -> isTarget(step, type, revision));
    }
    List<UpcastingStep> last =
        steps.stream().filter(step -> isTarget(step, type, revision)).toList();
    return last.size() == 1
        && leadTo(last.get(0).source().getName(), last.get(0).source().getRevision(), steps);
  }

  private static boolean isTarget(UpcastingStep step, String type, String revision) {
    return step.target().getName().equals(type) && step.target().getRevision().equals(revision);
  }

  private static String describe(SerializedType type) {
    return type.getName() + " revision " + type.getRevision();
  }
}
