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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The to-dos that there are. They are noted around every command, so that nothing is recorded whose
 * to-do would be forgotten by a crash.
 */
public final class ToDos implements MessageHandlerInterceptor<CommandMessage<?>> {

  private static final String TRY_ON = "tryOn";
  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "todos_v1", List.of(Field.number(TRY_ON)));

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection toDos;
  private final List<DueWork> work;

  /**
   * @param work all kinds of work that there are
   */
  public ToDos(DocumentStore store, List<DueWork> work) {
    this.toDos = store.collection(COLLECTION);
    this.work = List.copyOf(work);
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
    added.forEach(
        toDo -> inserts.put(toDo.id(), new Write.Insert(document(toDo, 1, toDo.dueOn()))));
    if (!inserts.isEmpty()) {
      toDos.write(List.copyOf(inserts.values())); // one that is there already stays as it is
    }
  }

  /** A to-do whose day has come, as it is noted. */
  record Noted(ToDo toDo, long version) {}

  /** The first to-dos whose day has come. */
  List<Noted> due(LocalDate today, int portion) {
    return toDos
        .find(
            new Query(
                List.of(new Filter(TRY_ON, Filter.Operator.AT_MOST, today.toEpochDay())),
                TRY_ON,
                false,
                null,
                portion))
        .documents()
        .stream()
        .map(document -> new Noted(read(document), document.version()))
        .toList();
  }

  /** It is done, or is not to be done any more. */
  void remove(Noted noted) {
    toDos.delete(noted.toDo.id(), noted.version);
  }

  /** It could not be done; it is tried again on another day. */
  void postpone(Noted noted, LocalDate until) {
    toDos.replace(document(noted.toDo, noted.version + 1, until), noted.version);
  }

  private Document document(ToDo toDo, long version, LocalDate tryOn) {
    try {
      return new Document(
          toDo.id(), version, mapper.writeValueAsString(toDo), Map.of(TRY_ON, tryOn.toEpochDay()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A to-do can always be written", e);
    }
  }

  private ToDo read(Document document) {
    try {
      return mapper.readValue(document.body(), ToDo.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A to-do that was written can be read", e);
    }
  }
}
