package io.perennial.events.personal;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keys that live as long as the test. */
public final class InMemoryPersonKeys implements PersonKeys {

  private static final byte[] DESTROYED = {};

  private final SecureRandom random = new SecureRandom();
  private final Map<Subject, PersonKey.Present> keys = new ConcurrentHashMap<>();
  private final Map<String, byte[]> unnamed = new ConcurrentHashMap<>();

  @Override
  public PersonKey find(String keyId) {
    return keys.values().stream()
        .filter(key -> key.id().equals(keyId))
        .findFirst()
        .<PersonKey>map(key -> key.secret().length == 0 ? new PersonKey.Destroyed() : key)
        .orElseGet(PersonKey.Missing::new);
  }

  @Override
  public PersonKey findUnnamed(String subjectId) {
    byte[] key = unnamed.get(subjectId);
    if (key == null) {
      return new PersonKey.Missing();
    }
    return key.length == 0 ? new PersonKey.Destroyed() : new PersonKey.Present("", subjectId, key);
  }

  @Override
  public PersonKey of(Subject subject) {
    return java.util.stream.Stream.of(Optional.of(subject), subject.former())
        .flatMap(Optional::stream)
        .map(keys::get)
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .<PersonKey>map(key -> key.secret().length == 0 ? new PersonKey.Destroyed() : key)
        .or(() -> subject.unnamedKey().map(this::findUnnamed))
        .orElseGet(PersonKey.Missing::new);
  }

  @Override
  public PersonKey.Present findOrCreate(Subject subject) {
    PersonKey.Present key =
        keys.computeIfAbsent(
            subject
                .former()
                .filter(keys::containsKey)
                .filter(f -> !keys.containsKey(subject))
                .orElse(subject),
            about -> {
              byte[] made = new byte[32];
              random.nextBytes(made);
              return new PersonKey.Present(
                  "key-" + Long.toHexString(random.nextLong()), about.toString(), made);
            });
    if (key.secret().length == 0) {
      throw new SubjectErasedException();
    }
    return key;
  }

  @Override
  public Optional<String> destroy(Subject subject) {
    subject.unnamedKey().ifPresent(id -> unnamed.put(id, DESTROYED));
    String id =
        keys.compute(
                subject,
                (about, key) ->
                    new PersonKey.Present(key == null ? "" : key.id(), about.toString(), DESTROYED))
            .id();
    return Optional.of(id).filter(known -> !known.isEmpty());
  }

  /** Loses the subject's key, as when the key store is lost: without a tombstone. */
  public void lose(Subject subject) {
    keys.remove(subject);
  }

  /** Whether there is a key of the subject. */
  public boolean has(Subject subject) {
    PersonKey.Present key = keys.get(subject);
    return key != null && key.secret().length > 0;
  }

  /** Puts a key as it was kept before keys had identifiers. */
  public void putUnnamed(String subjectId, byte[] key) {
    unnamed.put(subjectId, key);
  }
}
