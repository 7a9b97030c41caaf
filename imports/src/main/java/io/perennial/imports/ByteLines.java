package io.perennial.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, so that what cannot be decoded can be handed back as it was. */
final class ByteLines implements AutoCloseable {

  /** Longest line, and longest field over several lines, in bytes. */
  static final int LONGEST = 1 << 16;

  /**
   * A line without its end.
   *
   * @param cut whether it was longer than we hold
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Raw(long number, byte[] bytes, boolean cut) {}

  private final InputStream in;
  private final Deque<Raw> again = new ArrayDeque<>();
  private long number;

  ByteLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  @Nullable Raw next() throws IOException {
    Raw returned = again.poll();
    if (returned != null) {
      return returned;
    }
    int next = in.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    boolean cut = false;
    for (; next >= 0 && next != '\n'; next = in.read()) {
      if (line.size() < LONGEST) {
        line.write(next);
      } else {
        cut = true;
      }
    }
    byte[] bytes = line.toByteArray();
    int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : -1;
    number++;
    return new Raw(number, length < 0 ? bytes : java.util.Arrays.copyOf(bytes, length), cut);
  }

  /** Gives lines back, to be read again in their order. */
  void again(List<Raw> lines) {
    for (Raw line : lines.reversed()) {
      again.push(line);
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
