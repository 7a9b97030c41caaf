package io.perennial.query.dealings;

import io.perennial.query.activity.GrowingList;
import io.perennial.query.measure.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought and gave back, in order of the days, one entry a day, product and kind, as
 * a list that never changes. Each entry is seven numbers in a row of one array. One more at the end
 * is written behind the others, into the same memory, so that it costs the same however many there
 * are; one that comes late moves those behind it.
 *
 * <p>All amounts have as many decimals as the one that has most.
 */
final class Trades extends AbstractList<Trade> implements RandomAccess {

  static final Trades EMPTY =
      new Trades(0, GrowingList.of(List.of()), new Shared(new long[0], 0), 0);

  /** Numbers of an entry: day, product and kind, entries, units, net, costed, margin. */
  static final int WIDTH = 7;

  private static final int KIND = 1;
  private static final int ENTRIES = 2;
  private static final int UNITS = 3;
  private static final int NET = 4;
  private static final int COSTED = 5;
  private static final int MARGIN = 6;

  /** In place of an amount that is not known. */
  static final long UNKNOWN = Long.MIN_VALUE;

  private final int scale;
  private final GrowingList<Product> products;
  private final Shared shared;
  private final int size;

  /** Memory that a list and those grown from it have in common; what has been written stays. */
  private static final class Shared {
    private final long[] numbers;
    private int used;

    Shared(long[] numbers, int used) {
      this.numbers = numbers;
      this.used = used;
    }

    /** Whether the place behind so many entries is free, and is now the caller's. */
    synchronized boolean takes(int size) {
      if (used == size && (size + 1) * WIDTH <= numbers.length) {
        used++;
        return true;
      }
      return false;
    }
  }

  private Trades(int scale, GrowingList<Product> products, Shared shared, int size) {
    this.scale = scale;
    this.products = products;
    this.shared = shared;
    this.size = size;
  }

  /** The entries in columns; the very list when it is one. */
  static Trades of(List<Trade> trades) {
    if (trades instanceof Trades columns) {
      return columns;
    }
    Trades all = EMPTY;
    for (Trade trade : trades) {
      all = all.with(trade);
    }
    return all;
  }

  /** Entries as they were written, in order. */
  static Trades of(int scale, List<Product> products, long[] numbers) {
    return new Trades(
        scale,
        GrowingList.of(products),
        new Shared(numbers, numbers.length / WIDTH),
        numbers.length / WIDTH);
  }

  /**
   * With what was bought or given back, whatever the order in which it arrives.
   *
   * @throws ArithmeticException when an amount has more digits than can be kept
   */
  Trades with(Trade added) {
    if (added.scale() > scale) {
      return withScale(added.scale()).with(added);
    }
    int at = size;
    int order = -1;
    while (at > 0 && (order = compare(get(at - 1), added)) > 0) {
      at--;
    }
    if (at > 0 && order == 0) {
      Trades copy = copy(at, 0);
      copy.put(at - 1, get(at - 1).and(added));
      return copy;
    }
    int product = products.indexOf(added.product());
    GrowingList<Product> known = product < 0 ? products.plus(added.product()) : products;
    Trades grown =
        at == size && shared.takes(size)
            ? new Trades(scale, known, shared, size + 1)
            : copy(at, 1).knowing(known);
    grown.put(at, added);
    return grown;
  }

  private static int compare(Trade one, Trade other) {
    int days = one.on().compareTo(other.on());
    if (days != 0) {
      return days;
    }
    int products = one.product().compareTo(other.product());
    return products == 0 ? Boolean.compare(one.givenBack(), other.givenBack()) : products;
  }

  private Trades knowing(GrowingList<Product> known) {
    return new Trades(scale, known, shared, size);
  }

  /** The entries in memory of their own, with a gap of so many in front of one. */
  private Trades copy(int at, int gap) {
    long[] copy = new long[(size + gap + (size >> 1)) * WIDTH];
    System.arraycopy(shared.numbers, 0, copy, 0, at * WIDTH);
    System.arraycopy(shared.numbers, at * WIDTH, copy, (at + gap) * WIDTH, (size - at) * WIDTH);
    return new Trades(scale, products, new Shared(copy, size + gap), size + gap);
  }

  private Trades withScale(int wider) {
    long factor = BigDecimal.ONE.movePointRight(wider - scale).longValueExact();
    Trades copy = copy(size, 0);
    long[] numbers = copy.shared.numbers;
    for (int i = 0; i < size * WIDTH; i++) {
      if (i % WIDTH >= NET && numbers[i] != UNKNOWN) {
        numbers[i] = Math.multiplyExact(numbers[i], factor);
      }
    }
    return new Trades(wider, products, copy.shared, size);
  }

  private void put(int index, Trade trade) {
    int at = index * WIDTH;
    long[] numbers = shared.numbers;
    numbers[at] = trade.on().toEpochDay();
    numbers[at + KIND] = products.indexOf(trade.product()) * 2L + (trade.givenBack() ? 1 : 0);
    numbers[at + ENTRIES] = trade.entries();
    numbers[at + UNITS] = trade.units();
    numbers[at + NET] = units(trade.net());
    numbers[at + COSTED] = unitsIfKnown(trade.costed());
    numbers[at + MARGIN] = unitsIfKnown(trade.margin());
  }

  private long units(BigDecimal amount) {
    return amount.setScale(scale).unscaledValue().longValueExact();
  }

  private long unitsIfKnown(@Nullable BigDecimal amount) {
    return amount == null ? UNKNOWN : units(amount);
  }

  private @Nullable BigDecimal amount(long units) {
    return units == UNKNOWN ? null : BigDecimal.valueOf(units, scale);
  }

  /** What was bought and given back on the days of a span. */
  List<Trade> within(Span span) {
    return subList(countBefore(span.from()), countBefore(span.on().plusDays(1)));
  }

  /** How many entries are of days before one. */
  private int countBefore(LocalDate day) {
    long limit = day.toEpochDay();
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (shared.numbers[middle * WIDTH] < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int scale() {
    return scale;
  }

  List<Product> products() {
    return products;
  }

  /** A number of an entry, as it is written. */
  long number(int entry, int which) {
    return shared.numbers[Objects.checkIndex(entry, size) * WIDTH + which];
  }

  /** About how many bytes they take in memory. */
  long bytes() {
    return (long) Long.BYTES * shared.numbers.length;
  }

  @Override
  public Trade get(int index) {
    int at = Objects.checkIndex(index, size) * WIDTH;
    long[] numbers = shared.numbers;
    Product product = products.get((int) (numbers[at + KIND] / 2));
    return new Trade(
        LocalDate.ofEpochDay(numbers[at]),
        product.productId(),
        product.productLine(),
        numbers[at + KIND] % 2 == 1,
        numbers[at + ENTRIES],
        numbers[at + UNITS],
        BigDecimal.valueOf(numbers[at + NET], scale),
        amount(numbers[at + COSTED]),
        amount(numbers[at + MARGIN]));
  }

  @Override
  public int size() {
    return size;
  }
}
