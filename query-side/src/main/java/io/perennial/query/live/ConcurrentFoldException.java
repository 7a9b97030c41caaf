package io.perennial.query.live;

/**
 * Documents were changed by another writer twice while a batch was folded; the batch is to be run
 * again.
 */
final class ConcurrentFoldException extends RuntimeException {

  ConcurrentFoldException(String collection) {
    super("Documents of %s are being changed by another writer".formatted(collection));
  }
}
