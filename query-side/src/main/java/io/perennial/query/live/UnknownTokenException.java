package io.perennial.query.live;

/** A consistency token names an append that the log does not hold. */
public final class UnknownTokenException extends RuntimeException {

  UnknownTokenException() {
    super("The consistency token names nothing that has been recorded");
  }
}
