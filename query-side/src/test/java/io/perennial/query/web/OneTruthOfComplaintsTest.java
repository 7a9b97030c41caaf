package io.perennial.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.complaint.OwedStep;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.query.Folding;
import io.perennial.query.GeneratedWorld;
import io.perennial.query.activity.Deadline;
import io.perennial.query.activity.DeadlineState;
import io.perennial.query.complaint.ComplaintCard;
import io.perennial.query.complaint.ComplaintView;
import io.perennial.query.view.ViewField;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is owed to those who complain stands the same on the same date, whoever says it: complaints
 * as of the date, filters of lists, and the figure of what is known at the end.
 */
class OneTruthOfComplaintsTest {

  private static final GeneratedWorld WORLD = GeneratedWorld.of(1);
  private static final ComplaintView COMPLAINTS = new ComplaintView(ComplaintPolicy.STANDARD);
  private static final List<ComplaintCard> COMPLAINED =
      List.copyOf(WORLD.documents(COMPLAINTS).values());

  static Stream<LocalDate> dates() {
    return WORLD.dates().stream();
  }

  /** A step that is owed is overdue from the day behind its own on, whether or not it was said. */
  @ParameterizedTest
  @MethodSource("dates")
  void stepsOwedToComplainantsAreOverdueOnTheSameDay(LocalDate on) {
    Map<String, ComplaintCard> kept = WORLD.documentsAsOf(COMPLAINTS, on);
    Map<OwedStep, Map<DeadlineState, Long>> counted = new TreeMap<>();
    for (JsonNode row : open(on).get("steps")) {
      OwedStep step =
          row.get("step").asText().equals("ACKNOWLEDGE")
              ? OwedStep.ACKNOWLEDGEMENT
              : OwedStep.PROPOSAL;
      String due = row.get("due").asText();
      if (!due.equals("WITHOUT_A_DAY")) {
        counted
            .computeIfAbsent(step, each -> new TreeMap<>())
            .merge(
                Set.of("OVERDUE", "WAITING").contains(due)
                    ? DeadlineState.valueOf(due)
                    : DeadlineState.DUE,
                row.get("complaints").asLong(),
                Long::sum);
      }
    }
    for (OwedStep step : OwedStep.values()) {
      ViewField<ComplaintCard> field =
          Asked.field(COMPLAINTS, step.name().toLowerCase(Locale.ROOT));
      for (DeadlineState state : DeadlineState.values()) {
        Set<String> showing = new TreeSet<>();
        kept.forEach((id, card) -> {
          Deadline last = lastOf(COMPLAINTS.asShownOn(card, on), step);
          if (last != null && last.state() == state) {
            showing.add(id);
          }
        });
        assertThat(Asked.found(kept, field, state, on))
            .as("%s %s on %s", step, state, on)
            .isEqualTo(showing);
        if (state.isOpen()) {
          assertThat(counted.getOrDefault(step, Map.of()).getOrDefault(state, 0L))
              .as("%s %s on %s", step, state, on)
              .isEqualTo(showing.size());
        }
      }
    }
  }

  private static JsonNode open(LocalDate on) {
    return PerennialMapper.plain()
        .valueToTree(
            Folding.figure(Object.class, COMPLAINTS, "open", on.toString(), Map.of(), COMPLAINED));
  }

  @Test
  void someStepsAreOverdueAndSomeAreDue() {
    assertThat(
            WORLD.dates().stream()
                .flatMap(on ->
                    WORLD.documentsAsOf(COMPLAINTS, on).values().stream()
                        .map(card -> COMPLAINTS.asShownOn(card, on)))
                .flatMap(card -> card.deadlines().stream())
                .map(Deadline::state))
        .contains(DeadlineState.DUE, DeadlineState.OVERDUE);
  }

  private static @Nullable Deadline lastOf(ComplaintCard card, OwedStep step) {
    return card.deadlines().stream()
        .filter(each -> each.step() == step)
        .reduce((earlier, later) -> later)
        .orElse(null);
  }
}
