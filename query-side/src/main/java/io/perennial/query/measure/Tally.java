package io.perennial.query.measure;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * Sums by what tells them apart. The sums never change, so that tallies may have them in common.
 *
 * @param <K> what sums are told apart by
 * @param <S> the sums
 */
public final class Tally<K extends Comparable<K>, S> {

  private final SortedMap<K, S> sums = new TreeMap<>();
  private final BinaryOperator<S> plus;

  /** Nothing yet. */
  public Tally(BinaryOperator<S> plus) {
    this.plus = plus;
  }

  /** Adds to the sums of a key. */
  public void add(K key, S added) {
    sums.merge(key, added, plus);
  }

  /** Adds all of another, which stays as it was. */
  public void addAll(Tally<K, S> other) {
    other.sums.forEach(this::add);
  }

  /** All sums, in the order of their keys. */
  public SortedMap<K, S> sums() {
    return sums;
  }
}
