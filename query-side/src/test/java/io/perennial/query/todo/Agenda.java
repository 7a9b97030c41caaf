package io.perennial.query.todo;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.CorrectedView;
import io.perennial.query.view.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is to be done after facts, each in its stream, as they were recorded. */
final class Agenda {

  private final List<RecordedEvent> recorded = new ArrayList<>();
  private final Map<String, ToDoDocument> documents = new LinkedHashMap<>();
  private final View<ToDoDocument> view;

  Agenda(ToDoPolicy policy) {
    this.view =
        CorrectedView.of(
            new ToDosView(policy),
            event ->
                recorded.stream()
                    .filter(each ->
                        each.streamId().equals(event.streamId())
                            && each.position() < event.position())
                    .toList());
  }

  static Agenda of(LifecycleEvent... events) {
    Agenda agenda = new Agenda(ToDoPolicy.STANDARD);
    for (LifecycleEvent event : events) {
      agenda.and(event);
    }
    return agenda;
  }

  /** Recorded at noon of its business date. */
  Agenda and(LifecycleEvent event) {
    return at(event.occurredOn() + "T12:00:00Z", event);
  }

  Agenda at(String recordedAt, LifecycleEvent event) {
    return recorded(recordedAt, Map.of(), event);
  }

  /** Recorded at noon of its business date, as somebody has asked. */
  Agenda asked(Map<String, String> by, LifecycleEvent event) {
    return recorded(event.occurredOn() + "T12:00:00Z", by, event);
  }

  private Agenda recorded(String recordedAt, Map<String, String> metadata, LifecycleEvent event) {
    RecordedEvent next =
        new RecordedEvent(
            recorded.size(),
            "event-" + recorded.size(),
            event.streamId(),
            recorded.size(),
            Instant.parse(recordedAt),
            metadata,
            event);
    for (String id : view.ids(event)) {
      ToDoDocument after = view.fold(documents.get(id), id, next);
      if (after != null) {
        documents.put(id, after);
      }
    }
    recorded.add(next);
    return this;
  }

  List<ToDoDocument> documents() {
    return List.copyOf(documents.values());
  }

  List<ToDo> toDos() {
    return documents.values().stream().flatMap(document -> document.toDos().stream()).toList();
  }

  ToDo only(ToDoKind kind) {
    List<ToDo> found = toDos().stream().filter(toDo -> toDo.kind() == kind).toList();
    if (found.size() != 1) {
      throw new AssertionError(kind + " is not once among " + toDos());
    }
    return found.getFirst();
  }

  /** The kinds with since when and until when, in their order. */
  List<String> lines() {
    return toDos().stream()
        .map(toDo -> "%s %s %s".formatted(toDo.kind(), toDo.since(), dash(toDo.dueOn())))
        .toList();
  }

  private static String dash(@Nullable Object value) {
    return Objects.toString(value, "-");
  }
}
