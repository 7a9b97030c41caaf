package io.perennial.imports;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an import came to.
 *
 * @param told what the file itself tells
 * @param rehearsed whether nothing was sent
 * @param skipped lines answered in an earlier run that was cut off
 * @param registered customers registered by this run
 * @param recorded entries recorded by this run
 * @param known entries that were recorded already
 * @param rejected lines that could not be recorded
 * @param byKind how many lines were rejected for each kind of reason
 * @param resent whether lines had to be sent again, so that "known already" may be our own doing
 * @param amount total of all entries of the file that are recorded now
 * @param currency its currency; absent when none is told
 * @param took how long it took
 * @param rejectedFile where the rejected lines are
 * @param knownFile where the lines are that were recorded already
 */
public record Summary(
    Told told,
    boolean rehearsed,
    long skipped,
    long registered,
    long recorded,
    long known,
    long rejected,
    Map<String, Integer> byKind,
    boolean resent,
    BigDecimal amount,
    @Nullable String currency,
    Duration took,
    String rejectedFile,
    String knownFile) {

  /**
   * What the file itself tells.
   *
   * @param label what it records
   * @param unknownCustomer what becomes of customers that are not known
   * @param rows lines below its header
   * @param customers different customers
   * @param before files that were imported before in the same way
   */
  public record Told(
      String label,
      UnknownCustomer unknownCustomer,
      long rows,
      long customers,
      List<String> before) {}

  static Summary of(
      Told told,
      long skipped,
      ImportLedger.Counts counts,
      Findings findings,
      @Nullable String currency,
      Duration took,
      Path rejectedFile,
      Path knownFile) {
    boolean allKnown = findings.known() == told.rows();
    return new Summary(
        told,
        false,
        skipped,
        counts.registered(),
        counts.recorded(),
        findings.known(),
        findings.rejected(),
        findings.byKind(),
        counts.resent(),
        counts.amount(),
        currency,
        took,
        findings.rejected() == 0 ? "" : rejectedFile.toString(),
        findings.known() == 0 || allKnown ? "" : knownFile.toString());
  }

  /** Whether this run found every line of the file recorded already. */
  private boolean nothingChanged() {
    return !rehearsed
        && registered == 0
        && recorded == 0
        && skipped == 0
        && rejected == 0
        && !resent;
  }

  /** Prints it for a person. */
  public void print(PrintWriter out) {
    double seconds = Math.max(1, took.toMillis()) / 1000.0;
    line(out, "Rows", "%,d read%s", told.rows(), skipped == 0 ? "" : skippedText());
    if (told.unknownCustomer() == UnknownCustomer.REGISTERED) {
      line(out, "Customers", "%,d, of them %,d new", told.customers(), registered);
    } else if (told.unknownCustomer() == UnknownCustomer.REFUSED) {
      line(out, "Customers", "%,d", told.customers());
    }
    line(
        out,
        told.label(),
        rehearsed ? "%,d new, %,d known already%s" : "%,d recorded, %,d known already%s",
        recorded,
        known,
        see(knownFile));
    if (known > 0) {
      told.before().forEach(file -> line(out, "", "imported before: %s", file));
      if (resent || skipped > 0) {
        line(out, "", "some of them perhaps by this import, before it was cut off");
      }
    }
    line(out, "Rejected", "%,d%s", rejected, see(rejectedFile));
    byKind.forEach((kind, count) -> line(out, "", "%,d  %s", count, kind));
    if (currency != null) {
      line(out, "Amount", "%,.2f %s", amount, currency);
    }
    line(out, "Time", "%.1f s, %,.0f rows/s", seconds, (told.rows() - skipped) / seconds);
    if (rehearsed) {
      out.println(
          "Nothing was sent. The service has rules of its own, about dates and credit for"
              + " instance.");
    } else if (nothingChanged()) {
      out.println("Nothing changed: every line was recorded already.");
    }
    out.flush();
  }

  private String skippedText() {
    return String.format(Locale.ROOT, ", %,d of them done before", skipped);
  }

  private static String see(String file) {
    return file.isEmpty() ? "" : ", see " + file;
  }

  private static void line(PrintWriter out, String name, String format, Object... values) {
    out.println(
        String.format(Locale.ROOT, "%-10s ", name) + String.format(Locale.ROOT, format, values));
  }
}
