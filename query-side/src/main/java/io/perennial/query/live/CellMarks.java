package io.perennial.query.live;

/**
 * Which cells something contributes to, as marks of their hashes: a cell that has no mark is none
 * of them, one that has may be. At about sixteen marks a cell one of some seventy others is taken
 * for one of them.
 */
final class CellMarks {

  private static final int MARKS_OF_CELL = 16;

  /** Of more cells than these can tell apart, most are taken for one of them. */
  private static final int MOST_WORDS = 64;

  private final long[] words;

  /**
   * No cells yet.
   *
   * @param cells how many are likely to be added
   */
  CellMarks(int cells) {
    int wanted = Math.ceilDiv(cells * MARKS_OF_CELL, Long.SIZE);
    words = new long[Math.clamp(Integer.highestOneBit(Math.max(1, 2 * wanted - 1)), 1, MOST_WORDS)];
  }

  /** The mark of a cell among the few of a document. */
  static long of(Object cell) {
    long hash = mixed(cell);
    return 1L << hash | 1L << (hash >>> Integer.SIZE);
  }

  void add(Object cell) {
    long hash = mixed(cell);
    mark((int) hash);
    mark((int) (hash >>> Integer.SIZE));
  }

  boolean mayHave(Object cell) {
    long hash = mixed(cell);
    return isMarked((int) hash) && isMarked((int) (hash >>> Integer.SIZE));
  }

  /** Hashes of maps of short texts lie close to each other: this spreads them. */
  private static long mixed(Object cell) {
    long hash = cell.hashCode() * 0x9E3779B97F4A7C15L;
    hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return hash ^ (hash >>> 32);
  }

  private void mark(int place) {
    words[word(place)] |= 1L << place;
  }

  private boolean isMarked(int place) {
    return (words[word(place)] & 1L << place) != 0;
  }

  private int word(int place) {
    return place >>> 6 & words.length - 1;
  }

  /** Bytes that it takes, about. */
  int bytes() {
    return 32 + words.length * Long.BYTES;
  }
}
