package io.perennial.platform.document;

/**
 * The document store cannot be reached, or cannot write. The operation may or may not have
 * happened.
 */
public final class DocumentStoreUnavailableException extends RuntimeException {

  public DocumentStoreUnavailableException(String message) {
    super(message);
  }

  public DocumentStoreUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
