package io.perennial.query.live;

/** What an answer was read from has been dropped meanwhile, so that it need not be whole. */
public final class GenerationDroppedException extends RuntimeException {

  GenerationDroppedException(Generation generation) {
    super("%s has been dropped while it was read".formatted(generation.collection()));
  }
}
