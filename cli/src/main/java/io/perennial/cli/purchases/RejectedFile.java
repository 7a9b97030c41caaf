package io.perennial.cli.purchases;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import io.perennial.cli.CannotDoException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lines that could not be recorded, with number and reason; made only when there is one. */
final class RejectedFile implements AutoCloseable {

  private static final List<String> HEADER = List.of("line", "reason", "row");

  private final Path file;
  private final Set<Long> lines = new HashSet<>();
  private @Nullable CsvWriter writer;

  /** Starts anew, or keeps what an import that was cut off said of the lines up to its mark. */
  RejectedFile(Path file, long keepUpTo) throws IOException {
    this.file = file;
    requireOurs(file);
    List<NamedCsvRecord> kept = kept(file, keepUpTo);
    Files.deleteIfExists(file);
    for (NamedCsvRecord entry : kept) {
      add(Long.parseLong(entry.getField("line")), entry.getField("reason"), entry.getField("row"));
    }
  }

  /** A file that is something else is not written over. */
  private static void requireOurs(Path file) throws IOException {
    if (Files.exists(file)) {
      try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
        if (!lines.findFirst().filter(String.join(",", HEADER)::equals).isPresent()) {
          throw new CannotDoException(
              file + " is there and holds no rejected lines: name another one by --rejected.");
        }
      }
    }
  }

  private static List<NamedCsvRecord> kept(Path file, long keepUpTo) throws IOException {
    List<NamedCsvRecord> kept = new ArrayList<>();
    if (keepUpTo > 0 && Files.exists(file)) {
      try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
        for (NamedCsvRecord entry : reader) {
          if (Long.parseLong(entry.getField("line")) <= keepUpTo) {
            kept.add(entry);
          }
        }
      }
    }
    return kept;
  }

  Path path() {
    return file;
  }

  int count() {
    return lines.size();
  }

  boolean contains(long line) {
    return lines.contains(line);
  }

  void add(long line, String reason, String row) throws IOException {
    CsvWriter out = writer;
    if (out == null) {
      out = CsvWriter.builder().build(file);
      out.writeRecord(HEADER);
      writer = out;
    }
    if (lines.add(line)) {
      out.writeRecord(String.valueOf(line), reason, row);
    }
  }

  void flush() throws IOException {
    if (writer != null) {
      writer.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
