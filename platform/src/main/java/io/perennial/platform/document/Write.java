package io.perennial.platform.document;

/** One guarded change of one document. */
public sealed interface Write {

  /** The document's id. */
  String id();

  /** Adds a document whose id is free; loses when it is taken. */
  record Insert(Document document) implements Write {
    @Override
    public String id() {
      return document.id();
    }
  }

  /** Replaces a document that is still at the expected version; loses otherwise. */
  record Replace(Document document, long expectedVersion) implements Write {
    @Override
    public String id() {
      return document.id();
    }
  }

  /** Removes a document that is still at the expected version; loses otherwise. */
  record Delete(String id, long expectedVersion) implements Write {}
}
