package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a row a line, as JSON. */
final class LinesFile implements RowFile {

  private final Writer writer;

  LinesFile(Path file) throws IOException {
    this.writer = Files.newBufferedWriter(file);
  }

  @Override
  public void write(JsonNode row) throws IOException {
    writer.write(row.toString());
    writer.write('\n');
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
