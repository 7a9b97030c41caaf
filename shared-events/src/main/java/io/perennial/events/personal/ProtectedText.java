package io.perennial.events.personal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

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

  private static final String NAMED = "personal:2:";
  private static final String UNNAMED = "personal:1:";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  /** The text, if it is one. */
  static Optional<ProtectedText> parse(String stored) {
    boolean named = stored.startsWith(NAMED);
    if (!named && !stored.startsWith(UNNAMED)) {
      return Optional.empty();
    }
    int begin = NAMED.length();
    int colon = stored.indexOf(':', begin);
    if (colon < 0
        || !isBase64(stored, begin, colon)
        || !isBase64(stored, colon + 1, stored.length())) {
      return Optional.empty();
    }
    try {
      String key = stored.substring(begin, colon);
      return Optional.of(
          new ProtectedText(
              named ? 2 : 1,
              named ? key : new String(DECODER.decode(key), StandardCharsets.UTF_8),
              DECODER.decode(stored.substring(colon + 1))));
    } catch (IllegalArgumentException cutOff) {
      return Optional.empty();
    }
  }

  /** Whether there is nothing but unpadded base64url, which a pattern takes far longer to tell. */
  private static boolean isBase64(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9')
          && c != '_'
          && c != '-') {
        return false;
      }
    }
    return true;
  }

  /** As it is stored; only the present format is written. */
  static String stored(String keyId, byte[] ciphertext) {
    return NAMED + keyId + ':' + ENCODER.encodeToString(ciphertext);
  }

  /** What the ciphertext is bound to, so that it can be put nowhere else. */
  byte[] boundTo(String property, String subject) {
    return format == 1 ? bytes(UNNAMED + property + '\0' + key) : bound(key, property, subject);
  }

  /** What a new ciphertext is bound to. */
  static byte[] bound(String keyId, String property, String subject) {
    return bytes(NAMED + property + '\0' + keyId + '\0' + subject);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
