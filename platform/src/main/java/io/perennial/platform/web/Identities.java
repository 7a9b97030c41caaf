package io.perennial.platform.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Makes identities that nobody else has; the one place that does. They are 32 lower-case
 * hexadecimal digits.
 */
public final class Identities {

  private Identities() {}

  /** A new one. */
  public static String random() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  /** The one that belongs to these parts; the same parts give the same one for ever. */
  public static String derived(String... parts) {
    return HexFormat.of().formatHex(digest(parts), 0, 16);
  }

  /** A hash of these parts that cannot be forged: 64 hexadecimal digits. */
  public static String hash(String... parts) {
    return HexFormat.of().formatHex(digest(parts));
  }

  private static byte[] digest(String... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        // The length in front keeps ("ab", "c") and ("a", "bc") apart.
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
