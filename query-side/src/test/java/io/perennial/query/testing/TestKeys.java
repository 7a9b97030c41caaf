package io.perennial.query.testing;

import io.perennial.events.personal.PersonKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Keys that are made of the subject's name: the same in every node of a test. */
public final class TestKeys implements PersonKeys {

  @Override
  public Optional<byte[]> find(String subjectId) {
    return Optional.of(findOrCreate(subjectId));
  }

  @Override
  public byte[] findOrCreate(String subjectId) {
    return Arrays.copyOf(("key of " + subjectId).getBytes(StandardCharsets.UTF_8), 32);
  }

  @Override
  public void destroy(String subjectId) {
    throw new UnsupportedOperationException("Nobody is erased in these tests");
  }
}
