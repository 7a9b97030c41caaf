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
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Encrypts personal texts under the key of whom they are about (AES-256-GCM, a random nonce each)
 * and decrypts them while that key exists.
 *
 * <p>A protected text names its key ({@link ProtectedText}), so that a key made anew for the same
 * subject is never taken for the one that was lost. It is bound to key, subject and name of its
 * property, so that the text of another field cannot be put in its place. A property that holds
 * personal data therefore keeps its name for good.
 */
public final class PersonalDataProtection {

  private static final AesGcmParameters AES_256_GCM = parameters();

  private final PersonKeys keys;
  private final Cache<Subject, Key> writing;

  /**
   * By format and key of the protected text. That a key is missing may be remembered: a key is made
   * before anything is written under it, and once destroyed it does not come back.
   */
  private final Cache<String, Key> reading;

  private final LongAdder readable = new LongAdder();
  private final LongAdder unreadable = new LongAdder();

  /** A key ready for use; without cipher when it is destroyed or missing. */
  private record Key(String id, String subject, Optional<Aead> cipher, String otherwise) {}

  /**
   * Keeps ciphers in memory for a short time.
   *
   * @param keys where the keys are kept
   * @param cachedKeys how many ciphers are kept at most
   * @param cachedFor how long a cipher is kept, which is how long this process may still read
   *     personal data whose key was destroyed by another one
   */
  public PersonalDataProtection(PersonKeys keys, int cachedKeys, Duration cachedFor) {
    this(keys, cachedKeys, cachedFor, Ticker.systemTicker());
  }

  PersonalDataProtection(PersonKeys keys, int cachedKeys, Duration cachedFor, Ticker ticker) {
    this.keys = keys;
    Caffeine<Object, Object> bounded =
        Caffeine.newBuilder().maximumSize(cachedKeys).expireAfterWrite(cachedFor).ticker(ticker);
    this.writing = bounded.build();
    this.reading = bounded.build();
  }

  /**
   * The text as it is stored; {@link Erased#TEXT} when the subject has been erased, since nothing
   * more is kept about it. The words that stand for what cannot be read are stored as they are.
   */
  public String protect(Subject subject, String property, String text) {
    if (text.equals(Erased.TEXT) || text.equals(Unreadable.TEXT)) {
      return text;
    }
    Key key;
    try {
      // Within the cache's own lock, so that erase() waits for a key that is just being fetched.
      key = writing.get(subject, about -> ready(keys.findOrCreate(about)));
    } catch (SubjectErasedException erased) {
      return Erased.TEXT;
    }
    try {
      byte[] encrypted =
          key.cipher()
              .orElseThrow()
              .encrypt(
                  text.getBytes(StandardCharsets.UTF_8),
                  ProtectedText.bound(key.id(), property, key.subject()));
      return ProtectedText.stored(key.id(), encrypted);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Personal data could not be encrypted", e);
    }
  }

  /**
   * The text that was protected; {@link Erased#TEXT} when its key has been destroyed, {@link
   * Unreadable#TEXT} when its key is missing.
   *
   * @param oncePlain whether texts of this property were stored plain once; one that is not
   *     protected is then given back as it stands
   * @throws UnreadablePersonalDataException when the stored text is not what {@link #protect} wrote
   *     for this property
   */
  public String reveal(String property, String stored, boolean oncePlain) {
    if (stored.equals(Erased.TEXT) || stored.equals(Unreadable.TEXT)) {
      return stored;
    }
    Optional<ProtectedText> parsed = ProtectedText.parse(stored);
    if (parsed.isEmpty()) {
      if (oncePlain) {
        return stored;
      }
      throw new UnreadablePersonalDataException(
          "Stored personal data is not encrypted as expected");
    }
    ProtectedText text = parsed.get();
    Key key = reading.get(text.format() + ":" + text.key(), id -> keyOf(text));
    if (key.cipher().isEmpty()) {
      if (key.otherwise().equals(Unreadable.TEXT)) {
        unreadable.increment();
      }
      return key.otherwise();
    }
    try {
      byte[] plain =
          key.cipher().get().decrypt(text.ciphertext(), text.boundTo(property, key.subject()));
      readable.increment();
      return new String(plain, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException damaged) {
      if (text.format() == 1) {
        // It does not name its key: another one may have been made since in place of a lost one.
        unreadable.increment();
        return Unreadable.TEXT;
      }
      // Neither as cause nor as text: a message may quote what was given.
      throw new UnreadablePersonalDataException("Stored personal data is damaged or out of place");
    }
  }

  /**
   * Destroys the subject's key, here at once and in other processes when what they remember has
   * expired.
   */
  public void erase(Subject subject) {
    subject.former().ifPresent(this::destroy);
    destroy(subject);
  }

  private void destroy(Subject subject) {
    Optional<String> destroyed = keys.destroy(subject);
    writing.invalidate(subject);
    destroyed.ifPresent(id -> reading.invalidate("2:" + id));
    subject.unnamedKey().ifPresent(id -> reading.invalidate("1:" + id));
  }

  /** How many protected texts have been read since the start. */
  public long readable() {
    return readable.sum();
  }

  /** How many protected texts could not be read since the start because their key is missing. */
  public long unreadable() {
    return unreadable.sum();
  }

  private Key keyOf(ProtectedText text) {
    PersonKey found = text.format() == 1 ? keys.findUnnamed(text.key()) : keys.find(text.key());
    return switch (found) {
      case PersonKey.Present present -> ready(present);
      case PersonKey.Destroyed destroyed -> new Key("", "", Optional.empty(), Erased.TEXT);
      case PersonKey.Missing missing -> new Key("", "", Optional.empty(), Unreadable.TEXT);
    };
  }

  @AccessesPartialKey
  private static Key ready(PersonKey.Present key) {
    try {
      Aead cipher =
          AesGcmJce.create(
              AesGcmKey.builder()
                  .setParameters(AES_256_GCM)
                  .setKeyBytes(SecretBytes.copyFrom(key.secret(), InsecureSecretKeyAccess.get()))
                  .build());
      return new Key(key.id(), key.subject(), Optional.of(cipher), "");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("The key store gave a key that is not of 32 bytes", e);
    }
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
