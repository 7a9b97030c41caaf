package io.perennial.platform.keys;

import io.perennial.events.personal.PersonKey;
import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.Subject;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Filter;
import io.perennial.platform.document.Query;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys as documents of the area of keys: one for each subject, whose body is the key in base 64 and
 * whose field is the key's identifier. A destroyed key is replaced by a tombstone that keeps the
 * identifier, so that it is never made again and is told from one that is lost.
 *
 * <p>Keys from before they had identifiers are in a collection of their own, under the bare
 * identifiers of their subjects; they are read and destroyed, and never made.
 */
public final class DocumentPersonKeys implements PersonKeys {

  private static final String KEY_ID = "keyId";
  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.KEYS, "subject_keys", List.of(Field.text(KEY_ID)));
  private static final CollectionSpec UNNAMED =
      new CollectionSpec(Area.KEYS, "person_keys", List.of());
  private static final int KEY_BYTES = 32;
  private static final int KEY_ID_BYTES = 16;
  private static final String NO_KEY = "";

  /** Valid JSON as any body, and no base 64. */
  private static final String TOMBSTONE = "{\"destroyed\":true}";

  private final DocumentCollection keys;
  private final DocumentCollection unnamed;

  /** Keeps keys in the store. */
  public DocumentPersonKeys(DocumentStore store) {
    this.keys = store.collection(COLLECTION);
    this.unnamed = store.collection(UNNAMED);
  }

  @Override
  public PersonKey find(String keyId) {
    if (keyId.equals(NO_KEY)) {
      return new PersonKey.Missing();
    }
    Filter named = new Filter(KEY_ID, Filter.Operator.EQUAL, keyId);
    return keys.find(new Query(List.of(named), null, false, null, 1)).documents().stream()
        .findFirst()
        .map(DocumentPersonKeys::key)
        .orElseGet(PersonKey.Missing::new);
  }

  @Override
  public PersonKey findUnnamed(String subjectId) {
    return unnamed
        .get(subjectId)
        .map(found ->
            isTombstone(found)
                ? new PersonKey.Destroyed()
                : new PersonKey.Present(NO_KEY, subjectId, bytes(found)))
        .orElseGet(PersonKey.Missing::new);
  }

  @Override
  public PersonKey of(Subject subject) {
    return stored(subject)
        .map(DocumentPersonKeys::key)
        .or(() -> subject.unnamedKey().map(this::findUnnamed))
        .orElseGet(PersonKey.Missing::new);
  }

  private Optional<Document> stored(Subject subject) {
    return keys.get(subject.toString())
        .or(() -> subject.former().flatMap(former -> keys.get(former.toString())));
  }

  @Override
  public PersonKey.Present findOrCreate(Subject subject) {
    String id = subject.toString();
    while (true) {
      Optional<Document> found = stored(subject);
      if (found.isPresent()) {
        if (key(found.get()) instanceof PersonKey.Present present) {
          return present;
        }
        throw new SubjectErasedException();
      }
      if (subject.unnamedKey().map(this::findUnnamed).orElse(null) instanceof PersonKey.Destroyed) {
        throw new SubjectErasedException();
      }
      byte[] secret = SecureBytes.next(KEY_BYTES);
      String keyId =
          Base64.getUrlEncoder().withoutPadding().encodeToString(SecureBytes.next(KEY_ID_BYTES));
      if (keys.insert(new Document(id, 1, quoted(secret), Map.of(KEY_ID, keyId)))) {
        return new PersonKey.Present(keyId, id, secret);
      } // else somebody else's key, or tombstone, is there now
    }
  }

  @Override
  public Optional<String> destroy(Subject subject) {
    subject.unnamedKey().ifPresent(key -> bury(unnamed, key, Map.of()));
    String keyId = keyId(bury(keys, subject.toString(), Map.of(KEY_ID, NO_KEY)));
    return keyId.equals(NO_KEY) ? Optional.empty() : Optional.of(keyId);
  }

  /**
   * Puts a tombstone in place of the document.
   *
   * @param otherwise fields of the tombstone when there is no document
   * @return fields of the tombstone
   */
  private static Map<String, Object> bury(
      DocumentCollection collection, String id, Map<String, Object> otherwise) {
    while (true) {
      Document found = collection.get(id).orElse(null);
      long version = found == null ? 0 : found.version();
      Document tombstone =
          new Document(id, version + 1, TOMBSTONE, found == null ? otherwise : found.fields());
      boolean buried =
          found == null
              ? collection.insert(tombstone)
              : isTombstone(found) || collection.replace(tombstone, version);
      if (buried) {
        return tombstone.fields();
      }
    }
  }

  private static PersonKey key(Document document) {
    return isTombstone(document)
        ? new PersonKey.Destroyed()
        : new PersonKey.Present(keyId(document.fields()), document.id(), bytes(document));
  }

  private static String keyId(Map<String, Object> fields) {
    return String.valueOf(fields.get(KEY_ID));
  }

  private static boolean isTombstone(Document document) {
    return document.body().equals(TOMBSTONE);
  }

  private static String quoted(byte[] key) {
    return '"' + Base64.getEncoder().encodeToString(key) + '"';
  }

  private static byte[] bytes(Document document) {
    String body = document.body();
    return Base64.getDecoder().decode(body.substring(1, body.length() - 1));
  }
}
