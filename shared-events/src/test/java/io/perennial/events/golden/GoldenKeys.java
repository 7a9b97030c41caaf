package io.perennial.events.golden;

import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;

/**
 * Keys that anybody can make again, so that the encrypted fields of golden files can be read. The
 * data under them is invented.
 */
final class GoldenKeys implements PersonKeys {

  static PersonalDataProtection protection() {
    return new PersonalDataProtection(new GoldenKeys(), 100, Duration.ofMinutes(1));
  }

  @Override
  public Optional<byte[]> find(String subjectId) {
    return Optional.of(findOrCreate(subjectId));
  }

  @Override
  public byte[] findOrCreate(String subjectId) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(("perennial golden files/" + subjectId).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void destroy(String subjectId) {
    throw new UnsupportedOperationException("Golden files are not erased");
  }
}
