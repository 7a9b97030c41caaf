package io.perennial.events.personal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Whom personal data is about. The kind is part of it, so that the identifier of a person, whatever
 * it is, never names a customer.
 *
 * @param kind what the identifier is one of
 * @param id the identifier, unique within its kind
 */
public record Subject(Kind kind, String id) {

  /** Kinds of data subjects. */
  public enum Kind {
    /** A customer; what is written about it in free text. */
    CUSTOMER,
    /** A person at a customer. */
    PERSON,
    /** One of our own people. */
    STAFF
  }

  /** A customer. */
  public static Subject customer(String customerId) {
    return new Subject(Kind.CUSTOMER, customerId);
  }

  /** A person at a customer. */
  public static Subject person(String personId) {
    return new Subject(Kind.PERSON, personId);
  }

  /**
   * The member of staff of that name or account. Its identifier is a digest of the name, case and
   * blanks aside, so that the name is written nowhere but in what is encrypted.
   */
  public static Subject staff(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
      return new Subject(Kind.STAFF, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /**
   * The identifier under which the subject's key was kept before keys had identifiers and subjects
   * had kinds. One in the form of a customer's was the customer's.
   */
  public Optional<String> unnamedKey() {
    return switch (kind) {
      case CUSTOMER -> Optional.of(id);
      case PERSON -> id.startsWith("customer-") ? Optional.empty() : Optional.of(id);
      case STAFF -> Optional.empty();
    };
  }

  /** Kind and identifier as one text, under which the key is kept. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ':' + id;
  }
}
