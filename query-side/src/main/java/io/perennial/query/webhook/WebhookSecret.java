package io.perennial.query.webhook;

import io.perennial.platform.keys.SecureBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a receiver knows us by, as Standard Webhooks have it: 24 to 64 bytes in Base64 behind {@code
 * whsec_}.
 *
 * @param text as it is told
 */
public record WebhookSecret(String text) {

  private static final String PREFIX = "whsec_";
  private static final String HMAC = "HmacSHA256";
  private static final int USUAL = 32;
  private static final int SHORTEST = 24;
  private static final int LONGEST = 64;

  /** A new one. */
  static WebhookSecret random() {
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(SecureBytes.next(USUAL)));
  }

  /** One that was given; empty when it is none. */
  public static Optional<WebhookSecret> parse(String text) {
    if (!text.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      int length = bytes(text).length;
      return length < SHORTEST || length > LONGEST
          ? Optional.empty()
          : Optional.of(new WebhookSecret(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  /**
   * The signature of a message.
   *
   * @param id the message's
   * @param timestamp when it is sent, in seconds since 1970
   * @param body what is sent
   */
  String sign(String id, long timestamp, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(bytes(text), HMAC));
      byte[] signed =
          mac.doFinal((id + '.' + timestamp + '.' + body).getBytes(StandardCharsets.UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every JDK has " + HMAC, e);
    }
  }

  /** A secret is not for logs. */
  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
