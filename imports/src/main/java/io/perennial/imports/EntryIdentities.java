package io.perennial.imports;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gives each entry its identifier: the source's own number, or else what it says and the
 * how-manieth of its like it is. So the same file, a longer export of it, or its lines in another
 * order name the same facts, while equal lines of one file stay different ones.
 */
final class EntryIdentities {

  /** Between the fields of what is compared; no field of a line can hold it. */
  private static final char BETWEEN = '\u001F';

  private final @Nullable String source;
  private final Map<Long, Integer> counts = new HashMap<>();
  private final Map<Long, TreeSet<Integer>> free = new HashMap<>();

  EntryIdentities(@Nullable String source) {
    this.source = source;
  }

  /** The file that these lines come from has so many equal entries. */
  void counted(long key, int count) {
    counts.put(key, count);
  }

  /**
   * The file that these lines come from has an entry that was rejected; a mended one takes its
   * place.
   */
  void free(long key, int occurrence) {
    free.computeIfAbsent(key, k -> new TreeSet<>()).add(occurrence);
  }

  String of(Entry entry) {
    String number = entry.number();
    if (number != null) {
      return number;
    }
    long key = key(entry);
    TreeSet<Integer> places = free.get(key);
    Integer place = places == null ? null : places.pollFirst();
    int occurrence = place == null ? counts.merge(key, 1, Integer::sum) : place;
    return DateTimeFormatter.BASIC_ISO_DATE.format(entry.date())
        + "-"
        + HexFormat.of().toHexDigits(key)
        + "-"
        + occurrence;
  }

  private long key(Entry entry) {
    String whole =
        (source == null ? "" : source)
            + BETWEEN
            + entry.customer()
            + BETWEEN
            + entry.date()
            + BETWEEN
            + entry.content();
    byte[] digest = Digests.sha256().digest(whole.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest).getLong();
  }

  Map<Long, Integer> counts() {
    return counts;
  }

  Map<Long, TreeSet<Integer>> free() {
    return free;
  }

  /** The key in an identifier that was made here. */
  static long keyOf(String id) {
    return HexFormat.fromHexDigitsToLong(id, id.indexOf('-') + 1, id.lastIndexOf('-'));
  }

  /** The occurrence in an identifier that was made here. */
  static int occurrenceOf(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }
}
