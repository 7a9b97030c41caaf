package io.perennial.query.analysis;

/** As many runs wait as may. */
public final class AnalysesFullException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  AnalysesFullException() {
    super("As many runs wait as may", null, false, false);
  }
}
