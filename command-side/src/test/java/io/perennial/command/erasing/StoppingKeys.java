package io.perennial.command.erasing;

import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.Subject;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The key store, which does not come back from destroying a key. */
final class StoppingKeys implements PersonKeys {

  /** When it stops. */
  enum Stop {
    NEVER,
    BEFORE_DESTROYING,
    BEHIND_DESTROYING
  }

  private final PersonKeys keys;
  private final Stop stop;
  private final AtomicInteger tries = new AtomicInteger();

  StoppingKeys(PersonKeys keys, Stop stop) {
    this.keys = keys;
    this.stop = stop;
  }

  /** How often a key was to be destroyed. */
  int tries() {
    return tries.get();
  }

  @Override
  public PersonKey find(String keyId) {
    return keys.find(keyId);
  }

  @Override
  public PersonKey findUnnamed(String subjectId) {
    return keys.findUnnamed(subjectId);
  }

  @Override
  public PersonKey of(Subject subject) {
    return keys.of(subject);
  }

  @Override
  public PersonKey.Present findOrCreate(Subject subject) {
    return keys.findOrCreate(subject);
  }

  @Override
  public Optional<String> destroy(Subject subject) {
    if (stop == Stop.BEFORE_DESTROYING) {
      tries.incrementAndGet();
      throw new IllegalStateException("It stops before the key is destroyed");
    }
    Optional<String> destroyed = keys.destroy(subject);
    tries.incrementAndGet();
    if (stop == Stop.BEHIND_DESTROYING) {
      throw new IllegalStateException("It stops behind the destruction of the key");
    }
    return destroyed;
  }
}
