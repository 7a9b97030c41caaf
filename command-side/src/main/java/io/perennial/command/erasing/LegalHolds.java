package io.perennial.command.erasing;

import io.perennial.command.customer.hold.SetLegalHold;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.hold.LegalHoldLifted;
import io.perennial.events.customer.hold.LegalHoldSet;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.RecordedEvent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * The customers on whom a legal hold is set. Who may have one is noted before the command that sets
 * it is handled, so that none is forgotten by a crash; whether one is set is read from the
 * customer's own events. The notes are few, and are never removed.
 */
public final class LegalHolds implements MessageHandlerInterceptor<CommandMessage<?>> {

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "legal_holds_v1", List.of());
  private static final int READ_AT_ONCE = 500;

  private final DocumentCollection noted;
  private final EventLog events;

  /**
   * @param store where the notes are kept
   * @param events tell whether a hold is set
   */
  public LegalHolds(DocumentStore store, EventLog events) {
    this.noted = store.collection(COLLECTION);
    this.events = events;
  }

  @Override
  public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
      throws Exception {
    if (unitOfWork.getMessage().getPayload() instanceof SetLegalHold command) {
      note(command.customerId());
    }
    return chain.proceed();
  }

  /** Notes again what follows from events. */
  public void restore(List<LifecycleEvent> facts) {
    for (LifecycleEvent fact : facts) {
      if (fact instanceof LegalHoldSet set) {
        note(set.customerId());
      }
    }
  }

  private void note(String customerId) {
    noted.insert(new Document(customerId, 1, "{}", Map.of())); // in vain when it is noted
  }

  /** On whom a hold is set now. */
  public Set<String> customers() {
    Set<String> held = new LinkedHashSet<>();
    noted.scan(document -> {
      if (isSet(document.id())) {
        held.add(document.id());
      }
    });
    return held;
  }

  private boolean isSet(String customerId) {
    boolean set = false;
    long next = 0;
    List<RecordedEvent> read = events.stream(customerId, next, READ_AT_ONCE);
    while (!read.isEmpty()) {
      for (RecordedEvent recorded : read) {
        set =
            switch (recorded.readable().orElse(null)) {
              case LegalHoldSet on -> true;
              case LegalHoldLifted off -> false;
              case null, default -> set;
            };
      }
      next = read.getLast().sequence() + 1;
      read = events.stream(customerId, next, READ_AT_ONCE);
    }
    return set;
  }
}
