package io.perennial.query.view;

import io.perennial.platform.eventstore.RecordedEvent;
import java.util.List;

/** Finds what was recorded before an event. */
@FunctionalInterface
public interface Past {

  /** The events of the same stream before it, in order. */
  List<RecordedEvent> before(RecordedEvent event);
}
