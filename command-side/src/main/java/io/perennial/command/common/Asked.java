package io.perennial.command.common;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for now, as it is compared with what has been recorded.
 *
 * @param trace of what would be recorded
 * @param dateGiven whether the caller named the date; a repeat that leaves it to us is one on a
 *     later day too
 * @param words what it says in words
 */
public record Asked(Trace trace, boolean dateGiven, Words words) {

  /**
   * Something that has no words.
   *
   * @param given the date that the caller named, if any
   */
  public static Asked of(Trace trace, @Nullable LocalDate given) {
    return new Asked(trace, given != null, Words.NONE);
  }

  /** With what it says in words. */
  public Asked saying(Words words) {
    return new Asked(trace, dateGiven, words);
  }
}
