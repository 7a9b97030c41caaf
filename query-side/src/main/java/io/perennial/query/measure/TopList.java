package io.perennial.query.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first rows in an order, however many were offered. The order must tell any two rows apart, so
 * that it does not matter in which order they were offered.
 */
public final class TopList<T> {

  private final int most;
  private final Comparator<T> order;
  private final PriorityQueue<T> kept;

  public TopList(int most, Comparator<T> order) {
    this.most = Math.max(0, most);
    this.order = order;
    this.kept = new PriorityQueue<>(order.reversed());
  }

  /** Offers a row. */
  public void offer(T row) {
    kept.add(row);
    if (kept.size() > most) {
      kept.remove();
    }
  }

  /** Offers all rows of another list. */
  public void offerAll(TopList<T> other) {
    other.kept.forEach(this::offer);
  }

  /** The rows kept, in order. */
  public List<T> rows() {
    List<T> rows = new ArrayList<>(kept);
    rows.sort(order);
    return rows;
  }
}
