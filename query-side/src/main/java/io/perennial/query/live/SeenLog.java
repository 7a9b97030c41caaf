package io.perennial.query.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.eventstore.LogMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers, beside the views, the mark of the log up to which they have seen it. If the log has no
 * such event later, it is not the one that the views were folded from: an older backup was
 * restored, or the event store was exchanged.
 */
public final class SeenLog {

  /** Name of the collection; frozen. */
  static final String COLLECTION = "log_mark_v1";

  private static final String ID = "log";

  private final DocumentCollection marks;
  private final ObjectMapper mapper;
  private final LogHeader header;
  private final EventLog log;

  /**
   * What views have seen of a log.
   *
   * @param mapper writes the mark
   */
  public SeenLog(DocumentStore store, ObjectMapper mapper, LogHeader header, EventLog log) {
    this.marks = store.collection(new CollectionSpec(Area.VIEWS, COLLECTION, List.of()));
    this.mapper = mapper;
    this.header = header;
    this.log = log;
  }

  /** Whether the log is another one than the one that has been marked. */
  public boolean isOfAnotherLog() {
    return find()
        .map(this::read)
        .map(mark -> mark.of(logId(), log) != LogMark.Standing.SAME)
        .orElse(false);
  }

  /** Marks the event at the head, if the log has grown. */
  public void raise(long head) {
    Optional<Document> found = find();
    if (head < 0 || found.map(this::read).map(LogMark::position).orElse(-1L) >= head) {
      return;
    }
    LogMark mark = LogMark.at(logId(), log, head);
    if (mark.eventId() == null) {
      return;
    }
    if (found.isPresent()) {
      long version = found.get().version();
      marks.replace(document(mark, version + 1), version);
    } else {
      marks.insert(document(mark, 0));
    }
  }

  /** Forgets the mark: views are folded from another log now. */
  public void remove() {
    find().ifPresent(found -> marks.delete(ID, found.version()));
  }

  /** A log that was begun anew while this process runs does not say yet which one it is. */
  private String logId() {
    return header.entries().getOrDefault(LogHeader.LOG, "");
  }

  private Optional<Document> find() {
    return marks.get(ID);
  }

  private Document document(LogMark mark, long version) {
    try {
      return new Document(ID, version, mapper.writeValueAsString(mark), Map.of());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A mark can always be written", e);
    }
  }

  private LogMark read(Document document) {
    try {
      return mapper.readValue(document.body(), LogMark.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read the mark of the log", e);
    }
  }
}
