package io.perennial.platform.document;

import java.util.Collection;

/**
 * A field beside a document's body that may be filtered and sorted by. Every document of the
 * collection has a value for it: a {@code String} for {@link Type#TEXT}, a {@code Long} for {@link
 * Type#NUMBER}, {@link Type#absent()} when there is nothing to say.
 *
 * <p>What is absent is in no range, whatever its bounds. It is found by equality with {@link
 * Type#absent()}, and sorted before everything else.
 *
 * @param name letters and digits, starting with a lower-case letter
 * @param type how values compare: text by Unicode code points, numbers by value
 */
public record Field(String name, Type type) {

  /** How a field's values compare. */
  public enum Type {
    TEXT(""),
    NUMBER(Long.MIN_VALUE);

    private final Object absent;

    Type(Object absent) {
      this.absent = absent;
    }

    /** The value of a document that has none: the lowest of the type. */
    public Object absent() {
      return absent;
    }
  }

  public Field {
    if (!name.matches("[a-z][A-Za-z0-9]{0,40}")) {
      throw new IllegalArgumentException("Not a field name: " + name);
    }
  }

  /** A text field. */
  public static Field text(String name) {
    return new Field(name, Type.TEXT);
  }

  /** The value of a text field that holds several words, none of which has a line break. */
  public static String words(Collection<String> words) {
    return words.isEmpty() ? (String) Type.TEXT.absent() : "\n" + String.join("\n", words) + "\n";
  }

  /** A word as it stands among the others. */
  static String word(Object word) {
    return "\n" + word + "\n";
  }

  /** A field of 64-bit numbers: counts, minor units of money. */
  public static Field number(String name) {
    return new Field(name, Type.NUMBER);
  }
}
