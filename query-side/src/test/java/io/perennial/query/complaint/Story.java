package io.perennial.query.complaint;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.complaint.ComplaintPolicy;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Folds facts as they were recorded. */
final class Story {
  private final ComplaintView view;
  private @Nullable ComplaintCard card;
  private long position;

  Story(ComplaintPolicy policy) {
    view = new ComplaintView(policy);
  }

  Story at(String recordedAt, LifecycleEvent event) {
    card =
        view.fold(
            card,
            event.streamId(),
            new RecordedEvent(
                position,
                "event-" + position,
                event.streamId(),
                position++,
                Instant.parse(recordedAt),
                Map.of(),
                event));
    return this;
  }

  ComplaintCard card() {
    return Objects.requireNonNull(card);
  }

  Object field(String name) {
    return view.fields().stream()
        .filter(field -> field.field().name().equals(name))
        .map(field -> field.value().apply(card()))
        .findFirst()
        .orElseThrow();
  }

  /** How what is owed is shown on a day. */
  List<String> shown(String day) {
    return view.asShownOn(card(), LocalDate.parse(day)).deadlines().stream()
        .map(each -> each.state().name())
        .toList();
  }

  List<String> deadlines() {
    return card().deadlines().stream()
        .map(each -> each.step() + " " + each.state() + " " + each.dueOn() + " " + each.metOn())
        .toList();
  }
}
