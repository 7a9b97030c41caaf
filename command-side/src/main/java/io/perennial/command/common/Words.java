package io.perennial.command.common;

/**
 * What is asked for now as far as it is said in words, which may be about people. An aggregate
 * keeps nothing of them, not even a digest, which could be guessed after an erasure; so they are
 * compared with the event itself, and only when all the rest is the same.
 */
@FunctionalInterface
public interface Words {

  /** Of what has no words. */
  Words NONE = sequence -> true;

  /**
   * Whether an event of the same stream says the same, as far as it can still be read.
   *
   * @param sequence number of the event within the stream
   */
  boolean sameAt(long sequence);
}
