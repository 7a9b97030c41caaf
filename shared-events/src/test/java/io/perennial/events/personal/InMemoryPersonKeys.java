package io.perennial.events.personal;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that live as long as the test. */
public final class InMemoryPersonKeys implements PersonKeys {

  private static final byte[] DESTROYED = {};

  private final SecureRandom random = new SecureRandom();
  private final Map<String, byte[]> keys = new ConcurrentHashMap<>();

  @Override
  public Optional<byte[]> find(String subjectId) {
    return Optional.ofNullable(keys.get(subjectId)).filter(key -> key.length > 0);
  }

  @Override
  public byte[] findOrCreate(String subjectId) {
    byte[] key =
        keys.computeIfAbsent(
            subjectId,
            id -> {
              byte[] made = new byte[32];
              random.nextBytes(made);
              return made;
            });
    if (key.length == 0) {
      throw new SubjectErasedException();
    }
    return key;
  }

  @Override
  public void destroy(String subjectId) {
    keys.put(subjectId, DESTROYED);
  }
}
