package io.perennial.events.personal;

import io.perennial.events.ComparableText;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whom personal data is about. The kind is part of it, so that the identifier of a person, whatever
 * it is, never names a customer.
 *
 * @param kind what the identifier is one of
 * @param id the identifier, unique within its kind
 * @param formerId the identifier that earlier builds made of the same name, under which a key may
 *     still be kept; mostly the same
 */
public record Subject(Kind kind, String id, String formerId) {

  /** Whom earlier builds knew by the same identifier. */
  public Subject(Kind kind, String id) {
    this(kind, id, id);
  }

  /** Kinds of data subjects. */
  public enum Kind {
    /** A customer; what is written about it in free text. */
    CUSTOMER,
    /** A person at a customer. */
    PERSON,
    /** One of our own people. */
    STAFF,
    /** Something of our own, such as a sales target; what is written about it in free text. */
    MATTER
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
   * The member of staff of that name or account. Its identifier is a digest of the name as people
   * are compared, so that the name is written nowhere but in what is encrypted. In lower case,
   * since the identifiers of common names have always been made of that.
   */
  public static Subject staff(String name) {
    String former =
        Normalizer.normalize(name, Normalizer.Form.NFKC)
            .strip()
            .replaceAll("\\s+", " ")
            .toLowerCase(Locale.ROOT);
    return new Subject(
        Kind.STAFF,
        digest(
            Normalizer.normalize(
                ComparableText.person(name).toLowerCase(Locale.ROOT), Normalizer.Form.NFKC)),
        digest(former));
  }

  private static String digest(String plain) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
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
      case STAFF, MATTER -> Optional.empty();
    };
  }

  /** Whom earlier builds took the same name for, where that was somebody else. */
  public Optional<Subject> former() {
    return formerId.equals(id) ? Optional.empty() : Optional.of(new Subject(kind, formerId));
  }

  /** The same one, whatever earlier builds made of the name. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Subject subject && kind == subject.kind && id.equals(subject.id);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, id);
  }

  /** Kind and identifier as one text, under which the key is kept. */
  @Override
  public String toString() {
    return kind.name().toLowerCase(Locale.ROOT) + ':' + id;
  }
}
