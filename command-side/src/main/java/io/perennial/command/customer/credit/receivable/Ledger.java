package io.perennial.command.customer.credit.receivable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The dated parts that an account is made of, in order of recording: columns, so that each takes 25
 * bytes, and as many in a snapshot. Amounts are kept with four decimals, which is as fine as any
 * currency is.
 */
public final class Ledger {
  private static final int ENTRY = 1 + 2 * Long.BYTES + 2 * Integer.BYTES;
  private static final int FIRST = 8;
  private static final int DECIMALS = 4;

  /** What a part is. */
  enum Kind {
    /** A purchase on credit. Its link is the invoice that has taken it over. */
    DELIVERY(1),
    /** Known by its number; its link is the day on which it is due. */
    INVOICE(0),
    PAYMENT(-1),
    /** An invoice that the payment before it names, by its link. */
    NAMED(0),
    /** Its link is the invoice that it lessens. */
    CREDIT_NOTE(-1),
    /** Its link is the invoice that it ends. */
    WRITE_OFF(-1),
    /** Its link is the invoice that it lessens; none where it lessens a delivery. */
    RETURN(-1),
    /** The delivery of the return before it. */
    RETURN_OF(0),
    /** What was entered by mistake, whatever it was. */
    STRUCK_OUT(0);

    private final int direction;

    Kind(int direction) {
      this.direction = direction;
    }

    /** Whether its link is an invoice that it takes something off, without anything being paid. */
    boolean lessensOneInvoice() {
      return this == CREDIT_NOTE || this == WRITE_OFF || this == RETURN;
    }

    /** Whether it settles invoices. */
    boolean settles() {
      return direction < 0;
    }
  }

  private static final Kind[] KINDS = Kind.values();

  /** The link of a part that is linked to nothing. */
  static final int NONE = -1;

  private int count;
  private byte[] kinds;
  private long[] keys;
  private long[] amounts;
  private int[] days;
  private int[] links;

  /** No part. */
  public Ledger() {
    this(0);
  }

  private Ledger(int capacity) {
    kinds = new byte[capacity];
    keys = new long[capacity];
    amounts = new long[capacity];
    days = new int[capacity];
    links = new int[capacity];
  }

  /** Puts a part behind the others, and tells its row. */
  int add(Kind kind, long key, BigDecimal amount, LocalDate on, int link) {
    return add(
        (byte) kind.ordinal(),
        key,
        amount.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().longValue(),
        Math.toIntExact(on.toEpochDay()),
        link);
  }

  private int add(byte kind, long key, long amount, int day, int link) {
    if (count == kinds.length) {
      grow();
    }
    kinds[count] = kind;
    keys[count] = key;
    amounts[count] = amount;
    days[count] = day;
    links[count] = link;
    return count++;
  }

  /** The last part of that kind and key; below zero when there is none. */
  int find(Kind kind, long key) {
    int row = count - 1;
    while (row >= 0 && (keys[row] != key || kinds[row] != kind.ordinal())) {
      row--;
    }
    return row;
  }

  /** Whether there is such a row. */
  boolean has(int row) {
    return row < count;
  }

  Kind kind(int row) {
    return KINDS[kinds[row]];
  }

  long key(int row) {
    return keys[row];
  }

  BigDecimal amount(int row) {
    return BigDecimal.valueOf(amounts[row], DECIMALS);
  }

  LocalDate on(int row) {
    return LocalDate.ofEpochDay(days[row]);
  }

  int link(int row) {
    return links[row];
  }

  void link(int row, int to) {
    links[row] = to;
  }

  /** From now on it is no part of anything. */
  void strikeOut(int row) {
    kinds[row] = (byte) Kind.STRUCK_OUT.ordinal();
  }

  /** By how much a part moves what is owed. */
  BigDecimal change(int row) {
    return BigDecimal.valueOf(kind(row).direction * amounts[row], DECIMALS);
  }

  /** The part recorded last that moves what is owed; below zero when there is none. */
  int lastChange() {
    int row = count - 1;
    while (row >= 0 && change(row).signum() == 0) {
      row--;
    }
    return row;
  }

  /** The rows that are wanted, in order of date; within a date in order of recording. */
  List<Integer> inOrder(IntPredicate wanted) {
    return IntStream.range(0, count)
        .filter(wanted)
        .boxed()
        .sorted(Comparator.comparingInt(row -> days[row]))
        .toList();
  }

  /** The latest day of a part; the lowest there is when there is none. */
  LocalDate latest() {
    return IntStream.range(0, count).map(row -> days[row]).max().stream()
        .mapToObj(LocalDate::ofEpochDay)
        .findFirst()
        .orElse(LocalDate.MIN);
  }

  /** Bytes that it takes in memory. */
  long bytes() {
    return (long) ENTRY * kinds.length;
  }

  private void grow() {
    int capacity = Math.max(FIRST, count + (count >> 1));
    kinds = Arrays.copyOf(kinds, capacity);
    keys = Arrays.copyOf(keys, capacity);
    amounts = Arrays.copyOf(amounts, capacity);
    days = Arrays.copyOf(days, capacity);
    links = Arrays.copyOf(links, capacity);
  }

  @JsonValue
  String text() {
    ByteBuffer bytes = ByteBuffer.allocate(count * ENTRY);
    for (int row = 0; row < count; row++) {
      bytes.put(kinds[row]).putLong(keys[row]).putLong(amounts[row]);
      bytes.putInt(days[row]).putInt(links[row]);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  @JsonCreator
  static Ledger parse(String text) {
    ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
    if (bytes.remaining() % ENTRY != 0) {
      throw new IllegalArgumentException("The ledger is cut off");
    }
    Ledger ledger = new Ledger(bytes.remaining() / ENTRY);
    while (bytes.hasRemaining()) {
      ledger.add(bytes.get(), bytes.getLong(), bytes.getLong(), bytes.getInt(), bytes.getInt());
    }
    return ledger;
  }
}
