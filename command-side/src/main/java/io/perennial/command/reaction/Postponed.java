package io.perennial.command.reaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Query;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What followed from events and could not be done. It is put aside, so that it holds up nothing
 * else, and tried again.
 */
final class Postponed {

  private static final String REACTION = "reaction";
  private static final String TRY_AT = "tryAt";
  private static final CollectionSpec COLLECTION =
      new CollectionSpec(
          Area.SAFETY,
          "postponed_reactions_v1",
          List.of(Field.text(REACTION), Field.number(TRY_AT)));

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection collection;

  Postponed(DocumentStore store) {
    this.collection = store.collection(COLLECTION);
  }

  /**
   * One reaction to one event.
   *
   * @param reaction its name
   * @param streamId the stream of the event
   * @param sequence number of the event within it
   * @param tries how often it was tried
   * @param turnedAway how often what was asked for was turned away before anybody decided on it
   */
  record Item(String reaction, String streamId, long sequence, int tries, int turnedAway) {

    static Item first(String reaction, RecordedEvent event) {
      return new Item(reaction, event.streamId(), event.sequence(), 0, 0);
    }

    /** After one more try. */
    Item tried(boolean wasTurnedAway) {
      return new Item(
          reaction, streamId, sequence, tries + 1, wasTurnedAway ? turnedAway + 1 : turnedAway);
    }

    private String id() {
      return reaction + ' ' + streamId + ' ' + sequence;
    }
  }

  /** Puts it aside until then; what is there already stays until its own time. */
  void add(Item item, Instant until) {
    collection.insert(document(item, until));
  }

  /** The first whose time has come. */
  List<Item> due(Instant now, int portion) {
    return collection
        .find(
            new Query(
                List.of(new Filter(TRY_AT, Filter.Operator.AT_MOST, now.toEpochMilli())),
                TRY_AT,
                false,
                null,
                portion))
        .documents()
        .stream()
        .map(this::read)
        .toList();
  }

  /** It could not be done this time either; another node may have found the same. */
  void postpone(Item item, Instant until) {
    collection.replace(document(item, until), version(item) - 1);
  }

  /** It is done, or is not to be done. */
  void settle(Item item) {
    collection.delete(item.id(), version(item));
  }

  /** How much of a reaction waits. */
  long count(String reaction) {
    return collection.count(List.of(new Filter(REACTION, Filter.Operator.EQUAL, reaction)));
  }

  private Document document(Item item, Instant until) {
    try {
      return new Document(
          item.id(),
          version(item),
          mapper.writeValueAsString(item),
          Map.of(REACTION, item.reaction(), TRY_AT, until.toEpochMilli()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What is put aside can always be written", e);
    }
  }

  /** It is written after every try but the one that does it. */
  private static long version(Item item) {
    return item.tries();
  }

  private Item read(Document document) {
    try {
      return mapper.readValue(document.body(), Item.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was put aside can be read", e);
    }
  }
}
