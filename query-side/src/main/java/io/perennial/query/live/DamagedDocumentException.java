package io.perennial.query.live;

/** A stored document cannot be read, and never will be; a rebuild makes it anew. */
public final class DamagedDocumentException extends RuntimeException {

  DamagedDocumentException(String message, Exception cause) {
    super(message, cause);
  }
}
