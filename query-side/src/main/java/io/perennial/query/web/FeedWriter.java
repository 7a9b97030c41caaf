package io.perennial.query.web;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.feed.CloudEvents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;

/** What {@link FeedEndpoint} writes to one caller who reads or follows the log. */
final class FeedWriter {

  private final Writer writer;
  private final boolean eventStream;
  private final long begun = System.nanoTime();
  private long writtenAt = begun;

  /** Nothing is written yet. */
  FeedWriter(Writer writer, boolean eventStream) {
    this.writer = writer;
    this.eventStream = eventStream;
  }

  /** When it began, by {@link System#nanoTime()}. */
  long begun() {
    return begun;
  }

  void add(RecordedEvent event, CloudEvents events) {
    String json = FeedEndpoint.json(event, events);
    if (eventStream) {
      Lines.add(writer, "id: " + event.position());
      Lines.add(writer, "data: " + json);
      Lines.add(writer, "");
    } else {
      Lines.add(writer, json);
    }
    writtenAt = System.nanoTime();
  }

  boolean isQuietFor(Duration time) {
    return System.nanoTime() - writtenAt > time.toNanos();
  }

  /** Nothing, by which the other end can tell that we are there, and behind what to resume. */
  void alive(long position) {
    if (eventStream) {
      Lines.add(writer, ": here");
      Lines.add(writer, position < 0 ? "" : "id: " + position + "\n");
    } else {
      Lines.add(writer, "");
    }
    writtenAt = System.nanoTime();
    flush();
  }

  void flush() {
    try {
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
