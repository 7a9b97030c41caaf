package io.perennial.platform.keys;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import java.util.List;
import java.util.Map;

/**
 * The logs that the keys belong to, by the identifiers of their first events. It is kept among the
 * keys, so that a copy carries it along and another key store does not have it.
 */
public final class LogsOfKeys {

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.KEYS, "key_logs", List.of());

  private final DocumentCollection logs;

  /** Those of the keys in the store. */
  public LogsOfKeys(DocumentStore store) {
    this.logs = store.collection(COLLECTION);
  }

  /** Whether the keys are known to belong to the log. */
  public boolean contain(String firstEventId) {
    return logs.get(firstEventId).isPresent();
  }

  /** Makes it known that the keys belong to the log. */
  public void add(String firstEventId) {
    logs.insert(new Document(firstEventId, 1, "{}", Map.of())); // in vain when it is known
  }
}
