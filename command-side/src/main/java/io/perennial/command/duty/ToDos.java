package io.perennial.command.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Query;
import io.perennial.platform.document.Write;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * The to-dos that there are. They are noted around every command, so that nothing is recorded whose
 * to-do would be forgotten by a crash.
 */
public final class ToDos implements MessageHandlerInterceptor<CommandMessage<?>> {

  /** In seconds; earlier builds counted days, which are long past then, see {@link #due}. */
  private static final String TRY_AT = "tryOn";

  /** By then nobody is still at the command that it follows from. */
  private static final Duration SETTLED_AFTER = Duration.ofDays(1);

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "todos_v1", List.of(Field.number(TRY_AT)));

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection toDos;
  private final List<DueWork> work;
  private final CompanyCalendar calendar;

  /**
   * @param work all kinds of work that there are
   */
  public ToDos(DocumentStore store, List<DueWork> work, CompanyCalendar calendar) {
    this.toDos = store.collection(COLLECTION);
    this.work = List.copyOf(work);
    this.calendar = calendar;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    Object command = unitOfWork.getMessage().getPayload();
    note(work.stream().flatMap(each -> each.after(command).stream()).toList());
    return chain.proceed();
  }

  /** Notes again what follows from events; what has been done already has nothing to do then. */
  public void restore(List<LifecycleEvent> events) {
    note(
        events.stream()
            .flatMap(event -> work.stream().flatMap(each -> each.after(event).stream()))
            .toList());
  }

  private void note(List<ToDo> added) {
    Map<String, Write> inserts = new LinkedHashMap<>();
    Instant now = calendar.now();
    added.forEach(toDo ->
        inserts.put(toDo.id(), new Write.Insert(document(new Noted(toDo, now, 1), dayOf(toDo)))));
    if (!inserts.isEmpty()) {
      toDos.write(List.copyOf(inserts.values())); // one that is there already stays as it is
    }
  }

  /**
   * A to-do as it is noted.
   *
   * @param notedAt when; absent when it was noted by a build that did not keep it
   * @param version of the note
   */
  record Noted(ToDo toDo, @Nullable Instant notedAt, long version) {}

  /** What is kept of a to-do. */
  private record Kept(
      String kind, String streamId, String subject, LocalDate dueOn, @Nullable Instant notedAt) {}

  /**
   * The first to-dos that are to be looked at by an instant. Those of earlier builds are among
   * them, though their day may lie ahead.
   */
  List<Noted> due(Instant now, int portion) {
    return toDos
        .find(
            new Query(
                List.of(new Filter(TRY_AT, Filter.Operator.AT_MOST, now.getEpochSecond())),
                TRY_AT,
                false,
                null,
                portion))
        .documents()
        .stream()
        .map(this::read)
        .toList();
  }

  /** When the day of a to-do begins. */
  Instant dayOf(ToDo toDo) {
    return toDo.dueOn().atStartOfDay(calendar.zone()).toInstant();
  }

  /**
   * It is done, or is not to be done. What has been noted just now is looked at once more: the
   * command that it follows from may still be running, or be sent again after a refusal or a crash.
   *
   * @param again when it is looked at once more
   */
  void settle(Noted noted, Instant again) {
    Instant notedAt = noted.notedAt;
    if (notedAt != null && notedAt.plus(SETTLED_AFTER).isAfter(calendar.now())) {
      postpone(noted, again);
    } else {
      toDos.delete(noted.toDo.id(), noted.version);
    }
  }

  /** It could not be done; it is tried again later. */
  void postpone(Noted noted, Instant until) {
    toDos.replace(
        document(new Noted(noted.toDo, noted.notedAt, noted.version + 1), until), noted.version);
  }

  private Document document(Noted noted, Instant tryAt) {
    ToDo toDo = noted.toDo;
    Kept kept = new Kept(toDo.kind(), toDo.streamId(), toDo.subject(), toDo.dueOn(), noted.notedAt);
    try {
      return new Document(
          toDo.id(),
          noted.version,
          mapper.writeValueAsString(kept),
          Map.of(TRY_AT, tryAt.getEpochSecond()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A to-do can always be written", e);
    }
  }

  private Noted read(Document document) {
    try {
      Kept kept = mapper.readValue(document.body(), Kept.class);
      return new Noted(
          new ToDo(kept.kind, kept.streamId, kept.subject, kept.dueOn),
          kept.notedAt,
          document.version());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A to-do that was written can be read", e);
    }
  }
}
