package io.perennial.command.customer.credit.receivable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Short texts one behind the other, known by their number: some bytes each, and no object. */
public final class TextColumn {
  private static final int FIRST = 64;

  private byte[] letters = new byte[0];
  private int[] ends = new int[0];
  private int count;

  /** No text. */
  public TextColumn() {}

  /** Puts a text behind the others, and tells its number. */
  int add(String text) {
    byte[] added = text.getBytes(StandardCharsets.UTF_8);
    int start = start(count);
    if (start + added.length > letters.length) {
      letters =
          Arrays.copyOf(letters, Math.max(FIRST, start + added.length + (letters.length >> 1)));
    }
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, Math.max(FIRST >> 2, count + (count >> 1)));
    }
    System.arraycopy(added, 0, letters, start, added.length);
    ends[count] = start + added.length;
    return count++;
  }

  /** The text of that number. */
  String get(int number) {
    return new String(letters, start(number), ends[number] - start(number), StandardCharsets.UTF_8);
  }

  /** The number of a text; below zero when it is not there. */
  int find(String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    for (int number = count - 1; number >= 0; number--) {
      if (Arrays.equals(letters, start(number), ends[number], wanted, 0, wanted.length)) {
        return number;
      }
    }
    return -1;
  }

  /** Bytes that it takes in memory. */
  long bytes() {
    return letters.length + (long) Integer.BYTES * ends.length;
  }

  private int start(int number) {
    return number == 0 ? 0 : ends[number - 1];
  }

  @JsonValue
  List<String> texts() {
    List<String> texts = new ArrayList<>(count);
    for (int number = 0; number < count; number++) {
      texts.add(get(number));
    }
    return texts;
  }

  @JsonCreator
  static TextColumn of(List<String> texts) {
    TextColumn column = new TextColumn();
    texts.forEach(column::add);
    return column;
  }
}
