package io.perennial.query.testing;

import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.Subject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Keys that are made of the subject's name: the same in every node of a test. */
public final class TestKeys implements PersonKeys {

  private int store = 1;

  /** Loses all keys; those made from now on are others. */
  public void loseAll() {
    store++;
  }

  @Override
  public PersonKey find(String keyId) {
    String name = new String(Base64.getUrlDecoder().decode(keyId), StandardCharsets.UTF_8);
    String present = store + "/";
    return name.startsWith(present)
        ? key(name.substring(present.length()))
        : new PersonKey.Missing();
  }

  @Override
  public PersonKey findUnnamed(String subjectId) {
    return new PersonKey.Missing();
  }

  @Override
  public PersonKey of(Subject subject) {
    return findOrCreate(subject);
  }

  @Override
  public PersonKey.Present findOrCreate(Subject subject) {
    return key(subject.toString());
  }

  @Override
  public Optional<String> destroy(Subject subject) {
    throw new UnsupportedOperationException("Nobody is erased in these tests");
  }

  private PersonKey.Present key(String subject) {
    byte[] name = (store + "/" + subject).getBytes(StandardCharsets.UTF_8);
    return new PersonKey.Present(
        Base64.getUrlEncoder().withoutPadding().encodeToString(name),
        subject,
        Arrays.copyOf(name, 32));
  }
}
