package io.perennial.events.personal;

import java.util.Optional;

/**
 * The port of the key store: at most one AES-256 key at a time for each data subject, each key with
 * an identifier of its own. Implementations are durable: a key returned by {@link #findOrCreate}
 * survives a crash.
 */
public interface PersonKeys {

  /** What is known of the key of that identifier. */
  PersonKey find(String keyId);

  /**
   * What is known of the key under which texts about that identifier were protected before keys had
   * identifiers. No such key is made any more.
   */
  PersonKey findUnnamed(String subjectId);

  /**
   * What is known of the subject's key, or of the one of whom earlier builds took it for. None is
   * made.
   */
  PersonKey of(Subject subject);

  /**
   * The subject's key, or the one of whom earlier builds took it for; made now when there is none.
   * When two callers race, both get the same key.
   *
   * @throws SubjectErasedException when the subject's key has been destroyed; nothing more is kept
   *     about it
   */
  PersonKey.Present findOrCreate(Subject subject);

  /**
   * Destroys the subject's key for good, and the one it may have had before keys had identifiers,
   * and remembers that they are destroyed; repeating it changes nothing.
   *
   * @return identifier of the key that is destroyed; empty when there was none
   */
  Optional<String> destroy(Subject subject);
}
