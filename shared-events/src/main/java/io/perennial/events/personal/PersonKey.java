package io.perennial.events.personal;

/**
 * What is known of a key.
 *
 * @see PersonKeys
 */
public sealed interface PersonKey {

  /**
   * The key is there.
   *
   * @param id its identifier, which no other key ever gets
   * @param subject whose key it is, as it is bound to what is encrypted
   * @param secret its 32 bytes
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Present(String id, String subject, byte[] secret) implements PersonKey {}

  /** The key was destroyed: what it protected is erased. */
  record Destroyed() implements PersonKey {}

  /** There is neither key nor tombstone: what it protected cannot be read, and nobody erased it. */
  record Missing() implements PersonKey {}
}
