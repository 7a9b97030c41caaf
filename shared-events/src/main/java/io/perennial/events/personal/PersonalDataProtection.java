package io.perennial.events.personal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Encrypts personal texts under the key of the person they are about (AES-256-GCM, a random nonce
 * each) and decrypts them while that key exists.
 *
 * <p>A protected text says what it is: {@code personal:1:<subject>:<ciphertext>}, the last two in
 * unpadded base64url. It is bound to its subject and to the name of its property, so that neither a
 * text of another person nor one of another field can be put in its place. A property that holds
 * personal data therefore keeps its name for good.
 */
public final class PersonalDataProtection {

  private static final String PREFIX = "personal:1:";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();
  private static final AesGcmParameters AES_256_GCM = parameters();

  private final PersonKeys keys;

  /**
   * An empty value says that the key is missing. That may be remembered: a key is made before
   * anything is written under it, and once destroyed it does not come back.
   */
  private final Cache<String, Optional<Aead>> ciphers;

  /**
   * Keeps ciphers in memory for a short time.
   *
   * @param keys where the keys are kept
   * @param cachedSubjects of how many subjects the cipher is kept at most
   * @param cachedFor how long a cipher is kept, which is how long this process may still read
   *     personal data whose key was destroyed by another one
   */
  public PersonalDataProtection(PersonKeys keys, int cachedSubjects, Duration cachedFor) {
    this(keys, cachedSubjects, cachedFor, Ticker.systemTicker());
  }

  PersonalDataProtection(PersonKeys keys, int cachedSubjects, Duration cachedFor, Ticker ticker) {
    this.keys = keys;
    this.ciphers =
        Caffeine.newBuilder()
            .maximumSize(cachedSubjects)
            .expireAfterWrite(cachedFor)
            .ticker(ticker)
            .build();
  }

  /**
   * The text as it is stored; {@link Erased#TEXT} when the subject has been erased, since nothing
   * more is kept about it, and when the text itself is that word.
   */
  public String protect(String subjectId, String property, String text) {
    if (text.equals(Erased.TEXT)) {
      return Erased.TEXT;
    }
    Optional<Aead> cipher = cipherForWriting(subjectId);
    if (cipher.isEmpty()) {
      return Erased.TEXT;
    }
    try {
      byte[] encrypted =
          cipher.get().encrypt(text.getBytes(StandardCharsets.UTF_8), boundTo(subjectId, property));
      return PREFIX
          + ENCODER.encodeToString(subjectId.getBytes(StandardCharsets.UTF_8))
          + ':'
          + ENCODER.encodeToString(encrypted);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Personal data could not be encrypted", e);
    }
  }

  /**
   * The text that was protected, or {@link Erased#TEXT} when its key has been destroyed.
   *
   * @throws UnreadablePersonalDataException when the stored text is not what {@link #protect} wrote
   *     for this property
   */
  public String reveal(String property, String stored) {
    if (stored.equals(Erased.TEXT)) {
      return Erased.TEXT;
    }
    int end = stored.indexOf(':', PREFIX.length());
    if (!stored.startsWith(PREFIX) || end < 0) {
      throw new UnreadablePersonalDataException(
          "Stored personal data is not encrypted as expected");
    }
    try {
      String subjectId =
          new String(
              DECODER.decode(stored.substring(PREFIX.length(), end)), StandardCharsets.UTF_8);
      byte[] encrypted = DECODER.decode(stored.substring(end + 1));
      Optional<Aead> cipher = ciphers.get(subjectId, id -> keys.find(id).map(this::cipher));
      if (cipher.isEmpty()) {
        return Erased.TEXT;
      }
      return new String(
          cipher.get().decrypt(encrypted, boundTo(subjectId, property)), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException damaged) {
      // Neither as cause nor as text: a decoder's message may quote what it was given.
      throw new UnreadablePersonalDataException("Stored personal data is damaged or out of place");
    }
  }

  /**
   * Drops what is remembered of the subject's key, so that its destruction takes effect in this
   * process at once.
   */
  public void forget(String subjectId) {
    ciphers.invalidate(subjectId);
  }

  private Optional<Aead> cipherForWriting(String subjectId) {
    Optional<Aead> known = ciphers.getIfPresent(subjectId);
    if (known != null && known.isPresent()) {
      return known;
    }
    try {
      // Within the cache's own lock, so that forget() waits for a key that is just being fetched.
      return ciphers
          .asMap()
          .compute(
              subjectId,
              (id, other) ->
                  other != null && other.isPresent()
                      ? other
                      : Optional.of(cipher(keys.findOrCreate(id))));
    } catch (SubjectErasedException erased) {
      return Optional.empty();
    }
  }

  @AccessesPartialKey
  private Aead cipher(byte[] key) {
    try {
      return AesGcmJce.create(
          AesGcmKey.builder()
              .setParameters(AES_256_GCM)
              .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
              .build());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key store gave a key that is not of 32 bytes", e);
    }
  }

  private static byte[] boundTo(String subjectId, String property) {
    return (PREFIX + property + '\0' + subjectId).getBytes(StandardCharsets.UTF_8);
  }

  private static AesGcmParameters parameters() {
    try {
      return AesGcmParameters.builder()
          .setKeySizeBytes(32)
          .setIvSizeBytes(12)
          .setTagSizeBytes(16)
          .setVariant(AesGcmParameters.Variant.NO_PREFIX)
          .build();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-256-GCM is not to be had", e);
    }
  }
}
