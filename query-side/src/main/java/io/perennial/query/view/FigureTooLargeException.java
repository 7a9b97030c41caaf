package io.perennial.query.view;

/** A figure would be larger than an answer may be. */
public final class FigureTooLargeException extends RuntimeException {

  /** Rows of a figure at most; what is made of them fits well into memory. */
  public static final long MOST_ROWS = 20_000;

  private final long rows;
  private final String narrowing;

  private FigureTooLargeException(long rows, String narrowing) {
    super("%d rows, and %d are allowed: %s".formatted(rows, MOST_ROWS, narrowing));
    this.rows = rows;
    this.narrowing = narrowing;
  }

  /**
   * Demands that a figure is not too large, before any of its rows is made.
   *
   * @param rows how many there would be
   * @param narrowing how to ask for fewer
   */
  public static void check(long rows, String narrowing) {
    if (rows > MOST_ROWS) {
      throw new FigureTooLargeException(rows, narrowing);
    }
  }

  /** How many rows there would be. */
  public long rows() {
    return rows;
  }

  /** How to ask for fewer. */
  public String narrowing() {
    return narrowing;
  }
}
