package io.perennial.events.personal;

/**
 * Stored personal data cannot be read although its key is there: it was damaged, moved from another
 * record or field, or never encrypted. The message names neither the data nor the key.
 */
public final class UnreadablePersonalDataException extends RuntimeException {

  UnreadablePersonalDataException(String message) {
    super(message);
  }
}
