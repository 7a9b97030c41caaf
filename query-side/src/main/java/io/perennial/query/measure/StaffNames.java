package io.perennial.query.measure;

import org.jspecify.annotations.Nullable;

/** Sums by one of our people, each of whom is one, however the name is written. */
public final class StaffNames {

  private StaffNames() {}

  /** What tells people apart; who cannot be read, or is not named, is nobody known. */
  public static String key(@Nullable String name) {
    String digest = Fields.digest(name);
    return digest == null ? "" : digest;
  }

  /** Of two ways in which a name is written the first, so that the order does not matter. */
  public static @Nullable String first(@Nullable String one, @Nullable String other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.compareTo(other) <= 0 ? one : other;
  }
}
