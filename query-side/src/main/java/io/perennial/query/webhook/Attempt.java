package io.perennial.query.webhook;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of an attempt to deliver an event. */
sealed interface Attempt {

  /** The receiver has taken it. */
  record Delivered() implements Attempt {}

  /** The receiver has not taken this one. */
  record Failed(String failure) implements Attempt {}

  /**
   * The receiver takes nothing from anybody now.
   *
   * @param pause how long it asks us to wait; absent when it does not
   */
  record Away(String failure, @Nullable Duration pause) implements Attempt {}

  /** The receiver wants nothing any more. */
  record Gone(String failure) implements Attempt {}
}
