package io.perennial.query.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.Masked;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of events: one of all of them, which says who recorded what and when, and for each
 * type of event one of what it says, and of the lists in it.
 */
public final class EventTables {

  /** The name of the table of all events. */
  public static final String EVENTS = "events";

  private final String placeName;
  private final List<Table> all = new ArrayList<>();

  /**
   * @param placeName what the place of an event is called
   * @param placeMeaning what that is
   */
  private EventTables(String placeName, String placeMeaning) {
    this.placeName = placeName;
    Column place = Column.number(placeName, placeMeaning);
    all.addAll(
        Tables.of(
            EVENTS, "every event: what, when and who", Head.class, List.of(), List.of(place)));
    Column id =
        new Column(
            "eventId",
            ColumnType.TEXT,
            false,
            false,
            null,
            "identifier of the event",
            "",
            List.of("eventId"));
    for (EventCatalogue.Entry entry : EventCatalogue.all()) {
      all.addAll(
          Tables.of(
              entry.name(),
              Words.of(entry.type()).help(),
              entry.type(),
              List.of(entry.name()),
              List.of(place, id)));
    }
  }

  /** Of one customer, whose events have steps. */
  public static EventTables ofCustomer() {
    return new EventTables("step", "number among the customer's events, from 1");
  }

  /** Of the whole log, in which events have positions. */
  public static EventTables ofLog() {
    return new EventTables("position", "place in the log; grows, with gaps");
  }

  /** All tables, that of all events first. */
  public List<Table> all() {
    return all;
  }

  /**
   * What every event says.
   *
   * @param eventId identifier of the event
   * @param type the fact
   * @param revision revision of its shape
   * @param streamId the aggregate
   * @param sequence number within the aggregate's stream, from 0
   * @param customerId the customer, or what stands in its place
   * @param recordedAt when it was recorded
   * @param occurredOn when it took effect in the business; absent when the fact cannot be read
   * @param actor who asked for it
   * @param onBehalfOf for whom it was asked; absent when it was for nobody else
   * @param service through which service; absent when it is not known
   * @param correlationId what it was part of; absent when it is not known
   * @param causationId what it follows from; absent when it is not known
   * @param unreadable why the fact cannot be read; absent when it can
   */
  private record Head(
      String eventId,
      String type,
      String revision,
      String streamId,
      long sequence,
      String customerId,
      Instant recordedAt,
      @Nullable LocalDate occurredOn,
      @Nullable String actor,
      @Nullable String onBehalfOf,
      @Nullable String service,
      @Nullable String correlationId,
      @Nullable String causationId,
      @Nullable String unreadable) {

    static Head of(RecordedEvent recorded, boolean personal) {
      Map<String, String> metadata = recorded.metadata();
      return new Head(
          recorded.eventId(),
          recorded.typeName(),
          revision(recorded.fact()),
          recorded.streamId(),
          recorded.sequence(),
          recorded.customerId(),
          recorded.recordedAt(),
          recorded.readable().map(LifecycleEvent::occurredOn).orElse(null),
          account(metadata.get(EventMetadata.ACTOR), personal),
          account(metadata.get(EventMetadata.ON_BEHALF_OF), personal),
          account(metadata.get(EventMetadata.SERVICE), personal),
          metadata.get(EventMetadata.CORRELATION_ID),
          metadata.get(EventMetadata.CAUSATION_ID),
          recorded.fact() instanceof Fact.Unreadable unreadable
              ? unreadable.failure().getClass().getSimpleName()
              : null);
    }

    private static String revision(Fact fact) {
      return switch (fact) {
        case Fact.Readable readable ->
            EventCatalogue.of(readable.event().getClass()).orElseThrow().revision();
        case Fact.Unreadable unreadable -> unreadable.storedRevision();
      };
    }

    /** An account may be a person's, and named after it. */
    private static @Nullable String account(@Nullable String name, boolean personal) {
      return name == null || personal ? name : Masked.TEXT;
    }
  }

  /**
   * An event as the document that the tables take apart; it has rows in those of its type alone.
   *
   * @param place its step or position
   * @param accounts whether the accounts of those who asked are shown
   * @param mapper writes what the caller may see
   */
  public ObjectNode document(
      RecordedEvent recorded, long place, boolean accounts, ObjectMapper mapper) {
    ObjectNode document = mapper.valueToTree(Head.of(recorded, accounts));
    document.put(placeName, place);
    recorded
        .readable()
        .ifPresent(event -> document.set(recorded.typeName(), mapper.valueToTree(event)));
    return document;
  }
}
