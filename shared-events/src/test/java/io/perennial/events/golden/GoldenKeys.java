package io.perennial.events.golden;

import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.personal.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
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
  public PersonKey find(String keyId) {
    return key(keyId, new String(Base64.getUrlDecoder().decode(keyId), StandardCharsets.UTF_8));
  }

  @Override
  public PersonKey findUnnamed(String subjectId) {
    return key("", subjectId);
  }

  @Override
  public PersonKey of(Subject subject) {
    return findOrCreate(subject);
  }

  @Override
  public PersonKey.Present findOrCreate(Subject subject) {
    byte[] bytes = subject.toString().getBytes(StandardCharsets.UTF_8);
    return key(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), subject.toString());
  }

  @Override
  public Optional<String> destroy(Subject subject) {
    throw new UnsupportedOperationException("Golden files are not erased");
  }

  private static PersonKey.Present key(String id, String subject) {
    try {
      return new PersonKey.Present(
          id,
          subject,
          MessageDigest.getInstance("SHA-256")
              .digest(("perennial golden files/" + subject).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
