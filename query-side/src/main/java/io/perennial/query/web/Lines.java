package io.perennial.query.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes one JSON value a line. */
final class Lines {

  private Lines() {}

  static void add(Writer writer, String line) {
    try {
      writer.write(line);
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
