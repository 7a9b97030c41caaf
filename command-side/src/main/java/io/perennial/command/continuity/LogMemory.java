package io.perennial.command.continuity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.LogMark;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the document store remembers of the log that its claims and answers belong to. */
final class LogMemory {

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.SAFETY, "log_memory_v1", List.of());
  private static final String ID = "command-side";
  private static final int ROUNDS = 20;

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final DocumentCollection memories;

  LogMemory(DocumentStore store) {
    this.memories = store.collection(COLLECTION);
  }

  /**
   * What is remembered.
   *
   * @param mark the last event that was seen in the log
   * @param seenAt when
   * @param answersLostAt when kept answers were last found lost; absent when never
   */
  record Memory(LogMark mark, Instant seenAt, @Nullable Instant answersLostAt) {}

  Optional<Memory> recall() {
    return memories.get(ID).map(this::read);
  }

  /** Replaces what is remembered. */
  void begin(Memory memory) {
    put(memory, false);
  }

  /** Goes on to a later mark of the same log; nodes may do so at once, the farthest stands. */
  void advance(LogMark mark, Instant now) {
    put(new Memory(mark, now, null), true);
  }

  private void put(Memory memory, boolean onlyForward) {
    for (int round = 0; round < ROUNDS; round++) {
      Document existing = memories.get(ID).orElse(null);
      if (existing == null) {
        if (memories.insert(document(1, memory))) {
          return;
        }
        continue;
      }
      Memory next = memory;
      if (onlyForward) {
        Memory known = read(existing);
        if (known.mark.position() >= memory.mark.position()
            || !known.mark.log().equals(memory.mark.log())) {
          return;
        }
        next = new Memory(memory.mark, memory.seenAt, known.answersLostAt);
      }
      if (memories.replace(document(existing.version() + 1, next), existing.version())) {
        return;
      }
    }
  }

  private Document document(long version, Memory memory) {
    try {
      return new Document(ID, version, mapper.writeValueAsString(memory), Map.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A memory can always be written", e);
    }
  }

  private Memory read(Document document) {
    try {
      return mapper.readValue(document.body(), Memory.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A memory that was written can be read", e);
    }
  }
}
