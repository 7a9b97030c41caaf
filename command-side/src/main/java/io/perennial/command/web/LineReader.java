package io.perennial.command.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads lines that may be of any length, and keeps none that is longer than the limit. */
final class LineReader {

  private final InputStream in;
  private final int limit;
  private final byte[] buffer = new byte[16 * 1024];
  private int at;
  private int end;
  private long number;

  LineReader(InputStream in, int limit) {
    this.in = in;
    this.limit = limit;
  }

  /** A line. */
  static final class Line {

    private final long number;
    private final byte[] bytes;
    private final boolean tooLong;

    private Line(long number, byte[] bytes, boolean tooLong) {
      this.number = number;
      this.bytes = bytes;
      this.tooLong = tooLong;
    }

    /** Counted from 1. */
    long number() {
      return number;
    }

    /** The line without its end; empty when it is too long. */
    byte[] bytes() {
      return bytes;
    }

    /** Whether it is beyond the limit. */
    boolean tooLong() {
      return tooLong;
    }

    boolean blank() {
      for (byte b : bytes) {
        if (b != ' ' && b != '\t') {
          return false;
        }
      }
      return !tooLong;
    }
  }

  /** The next line; null after the last one. */
  @Nullable Line next() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    boolean tooLong = false;
    boolean any = false;
    while (true) {
      if (at == end) {
        at = 0;
        end = Math.max(in.read(buffer), 0);
        if (end == 0) {
          return any ? line(line, tooLong) : null;
        }
      }
      any = true;
      int start = at;
      while (at < end && buffer[at] != '\n') {
        at++;
      }
      tooLong |= line.size() + (at - start) > limit + 1; // a carriage return may end it
      if (!tooLong) {
        line.write(buffer, start, at - start);
      }
      if (at < end) {
        at++;
        return line(line, tooLong);
      }
    }
  }

  private Line line(ByteArrayOutputStream line, boolean tooLong) {
    number++;
    byte[] bytes = line.toByteArray();
    if (bytes.length > 0 && bytes[bytes.length - 1] == '\r') {
      bytes = Arrays.copyOf(bytes, bytes.length - 1);
    }
    return tooLong || bytes.length > limit
        ? new Line(number, new byte[0], true)
        : new Line(number, bytes, false);
  }
}
