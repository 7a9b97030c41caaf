package io.perennial.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {

  private static final int LIMIT = 10;

  /** Gives away no more than so many bytes at once. */
  private static InputStream dripping(String text, int most) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
      @Override
      public synchronized int read(byte[] buffer, int offset, int length) {
        return super.read(buffer, offset, Math.min(length, most));
      }
    };
  }

  private static List<String> lines(String text, int most) throws IOException {
    LineReader reader = new LineReader(dripping(text, most), LIMIT);
    List<String> lines = new ArrayList<>();
    for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
      lines.add(
          line.number()
              + (line.tooLong() ? "!" : line.blank() ? "_" : ":")
              + new String(line.bytes(), StandardCharsets.UTF_8));
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void linesAreFoundHoweverTheyArrive(int most) throws IOException {
    assertThat(lines("", most)).isEmpty();
    assertThat(lines("one", most)).containsExactly("1:one");
    assertThat(lines("one\ntwo\r\n\n \t\nö\n", most))
        .containsExactly("1:one", "2:two", "3_", "4_ \t", "5:ö");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 1000})
  void aLineBeyondTheLimitIsDroppedAndTheNextOneIsRead(int most) throws IOException {
    assertThat(lines("0123456789\r\n01234567890\n" + "x".repeat(100) + "\nend", most))
        .containsExactly("1:0123456789", "2!", "3!", "4:end");
    assertThat(lines("x".repeat(100_000), most)).containsExactly("1!");
  }
}
