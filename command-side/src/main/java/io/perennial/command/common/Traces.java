package io.perennial.command.common;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.perennial.command.RefusedException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been recorded under identifiers within an aggregate. */
public final class Traces {
  private final Map<String, Trace> byId;

  public Traces() {
    this(new HashMap<>());
  }

  @JsonCreator
  Traces(Map<String, Trace> byId) {
    this.byId = byId;
  }

  /** Keeps the trace of what has been recorded. */
  public void keep(String id, Trace trace) {
    byId.put(id, trace);
  }

  /** Whether something has been recorded under the identifier. */
  public boolean knows(String id) {
    return byId.containsKey(id);
  }

  /** The trace of what has been recorded last under the identifier; absent when nothing has. */
  public @Nullable Trace of(String id) {
    return byId.get(id);
  }

  /** Whether exactly this is what has been recorded last under the identifier. */
  public boolean holds(String id, Trace trace, boolean dateGiven) {
    Trace kept = byId.get(id);
    return kept != null && kept.sameAs(trace, dateGiven);
  }

  /**
   * Whether this has been recorded already.
   *
   * @param trace of what is asked for now
   * @param dateGiven whether the caller named the date
   * @throws RefusedException when something else has been recorded under the identifier
   */
  public boolean repeats(String id, Trace trace, boolean dateGiven) {
    Trace kept = byId.get(id);
    if (kept == null) {
      return false;
    }
    if (!kept.sameAs(trace, dateGiven)) {
      throw new RefusedException(
          CommonRefusal.ID_TAKEN, "Something else has been recorded as " + id + " before");
    }
    return true;
  }

  @JsonValue
  Map<String, Trace> byId() {
    return byId;
  }
}
