package io.perennial.events.personal;

import java.util.Optional;

/**
 * The port of the key store: one AES-256 key for each data subject. Implementations are durable: a
 * key returned by {@link #findOrCreate} survives a crash.
 */
public interface PersonKeys {

  /** The subject's 32-byte key, or empty when it was never made or has been destroyed. */
  Optional<byte[]> find(String subjectId);

  /**
   * The subject's 32-byte key, made now when there is none. When two callers race, both get the
   * same key.
   *
   * @throws SubjectErasedException when the subject's key has been destroyed; nothing more is kept
   *     about it
   */
  byte[] findOrCreate(String subjectId);

  /**
   * Destroys the subject's key for good and remembers that it is destroyed; repeating it changes
   * nothing.
   */
  void destroy(String subjectId);
}
