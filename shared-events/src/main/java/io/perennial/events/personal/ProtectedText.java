package io.perennial.events.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A protected text as it is stored: {@code personal:2:<key>:<ciphertext>}, or, where it is older
 * than the identifiers of keys, {@code personal:1:<subject>:<ciphertext>}. What stands behind the
 * number is unpadded base64url.
 *
 * @param format 1 or 2
 * @param key identifier of the key; with format 1 the identifier of the subject
 * @param ciphertext nonce, encrypted text and tag
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record ProtectedText(int format, String key, byte[] ciphertext) {

  private static final Pattern STORED =
      Pattern.compile("personal:([12]):([A-Za-z0-9_-]*):([A-Za-z0-9_-]*)");
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  /** The text, if it is one. */
  static Optional<ProtectedText> parse(String stored) {
    Matcher matcher = STORED.matcher(stored);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      boolean named = matcher.group(1).equals("2");
      return Optional.of(
          new ProtectedText(
              named ? 2 : 1,
              named
                  ? matcher.group(2)
                  : new String(DECODER.decode(matcher.group(2)), StandardCharsets.UTF_8),
              DECODER.decode(matcher.group(3))));
    } catch (IllegalArgumentException cutOff) {
      return Optional.empty();
    }
  }

  /** As it is stored; only the present format is written. */
  static String stored(String keyId, byte[] ciphertext) {
    return "personal:2:" + keyId + ':' + ENCODER.encodeToString(ciphertext);
  }

  /** What the ciphertext is bound to, so that it can be put nowhere else. */
  byte[] boundTo(String property, String subject) {
    return format == 1
        ? bytes("personal:1:" + property + '\0' + key)
        : bound(key, property, subject);
  }

  /** What a new ciphertext is bound to. */
  static byte[] bound(String keyId, String property, String subject) {
    return bytes("personal:2:" + property + '\0' + keyId + '\0' + subject);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
