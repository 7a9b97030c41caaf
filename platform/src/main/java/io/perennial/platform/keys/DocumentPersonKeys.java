package io.perennial.platform.keys;

import io.perennial.events.personal.PersonKeys;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys as documents of the area of keys: one for each subject, whose body is the key in base 64. A
 * destroyed key is replaced by a tombstone, so that it is never made again.
 */
public final class DocumentPersonKeys implements PersonKeys {

  private static final CollectionSpec COLLECTION =
      new CollectionSpec(Area.KEYS, "person_keys", List.of());
  private static final int KEY_BYTES = 32;

  /** Valid JSON as any body, and no base 64. */
  private static final String TOMBSTONE = "{\"destroyed\":true}";

  private final DocumentCollection keys;

  /** Keeps keys in the store. */
  public DocumentPersonKeys(DocumentStore store) {
    this.keys = store.collection(COLLECTION);
  }

  @Override
  public Optional<byte[]> find(String subjectId) {
    return keys.get(subjectId).filter(key -> !isTombstone(key)).map(DocumentPersonKeys::bytes);
  }

  @Override
  public byte[] findOrCreate(String subjectId) {
    while (true) {
      Optional<Document> found = keys.get(subjectId);
      if (found.isPresent()) {
        if (isTombstone(found.get())) {
          throw new SubjectErasedException();
        }
        return bytes(found.get());
      }
      byte[] key = SecureBytes.next(KEY_BYTES);
      if (keys.insert(document(subjectId, 1, quoted(key)))) {
        return key;
      } // else somebody else's key, or tombstone, is there now
    }
  }

  @Override
  public void destroy(String subjectId) {
    while (true) {
      Optional<Document> found = keys.get(subjectId);
      boolean destroyed =
          found.isEmpty()
              ? keys.insert(document(subjectId, 1, TOMBSTONE))
              : isTombstone(found.get())
                  || keys.replace(
                      document(subjectId, found.get().version() + 1, TOMBSTONE),
                      found.get().version());
      if (destroyed) {
        return;
      }
    }
  }

  private static Document document(String subjectId, long version, String body) {
    return new Document(subjectId, version, body, Map.of());
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
