package io.perennial.platform.eventstore;

import java.time.Duration;
import java.util.Optional;

/**
 * A reader on its way through the log, in commit order and without gaps. Events that do not concern
 * it are passed over without looking at what they say. It belongs to one thread, is to be closed,
 * and is of no use after a failure.
 */
public interface LogReading extends AutoCloseable {

  /**
   * The next event that concerns the reader. There is none when nothing has come in the time given,
   * and now and then when many others were passed over, so that the reader can see how far it is.
   *
   * @param patience how long to wait for an event to be recorded
   * @throws EventLogUnavailableException when the log cannot be read now
   */
  Optional<RecordedEvent> next(Duration patience);

  /** Everything up to here has been handed over or passed over. */
  long position();

  @Override
  void close();
}
