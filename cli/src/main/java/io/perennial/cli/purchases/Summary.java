package io.perennial.cli.purchases;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * What an import came to.
 *
 * @param rows lines of the file below its header
 * @param skipped of them, answered in an earlier run that was cut off
 * @param customers different customers
 * @param registered of them, registered by this run
 * @param recorded purchases recorded by this run
 * @param quiet purchases that were recorded already
 * @param rejected lines that could not be recorded
 * @param resent whether lines had to be sent again, so that "known already" may be our own doing
 * @param amount total of all purchases of the file that are recorded now
 * @param currency its currency
 * @param took how long it took
 * @param rejectedFile where the rejected lines are
 */
public record Summary(
    long rows,
    long skipped,
    long customers,
    long registered,
    long recorded,
    long quiet,
    long rejected,
    boolean resent,
    BigDecimal amount,
    String currency,
    Duration took,
    Path rejectedFile) {

  /** Whether this run found every line of the file recorded already. */
  boolean nothingChanged() {
    return registered == 0 && recorded == 0 && skipped == 0 && rejected == 0 && !resent;
  }

  /** Prints it for a person. */
  public void print(PrintWriter out) {
    double seconds = Math.max(1, took.toMillis()) / 1000.0;
    line(out, "Rows", "%,d read%s", rows, skipped == 0 ? "" : skippedText());
    line(out, "Customers", "%,d, of them %,d new", customers, registered);
    line(out, "Purchases", "%,d recorded, %,d known already", recorded, quiet);
    line(out, "Rejected", "%,d%s", rejected, rejected == 0 ? "" : ", see " + rejectedFile);
    line(out, "Amount", "%,.2f %s", amount, currency);
    line(out, "Time", "%.1f s, %,.0f rows/s", seconds, (rows - skipped) / seconds);
    if (nothingChanged()) {
      out.println("Nothing changed: every line was recorded already.");
    }
    out.flush();
  }

  private String skippedText() {
    return String.format(Locale.ROOT, ", %,d of them done before", skipped);
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.println(String.format(Locale.ROOT, "%-10s " + format, prepend(name, values)));
  }

  private static Object[] prepend(String name, Object[] values) {
    Object[] all = new Object[values.length + 1];
    all[0] = name;
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }
}
