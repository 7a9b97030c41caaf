package io.perennial.query.analysis;

/** The data do not carry the answer; the message says why, in words for whoever asked. */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A refusal, as one sentence. */
  public RefusedException(String sentence) {
    super(sentence, null, false, false);
  }
}
