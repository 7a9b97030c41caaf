package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;

/**
 * Writes the outer objects with a line for each entry, and each entry of the innermost as it is.
 */
final class LinePrinter extends MinimalPrettyPrinter {

  private static final long serialVersionUID = 1;

  private final int levels;
  private int level;

  /**
   * @param levels objects within each other that are broken into lines
   */
  LinePrinter(int levels) {
    this.levels = levels;
  }

  @Override
  public void writeStartObject(JsonGenerator generator) throws IOException {
    super.writeStartObject(generator);
    level++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator generator) throws IOException {
    newLine(generator);
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator generator) throws IOException {
    super.writeObjectEntrySeparator(generator);
    newLine(generator);
  }

  @Override
  public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
    if (entries > 0) {
      newLine(generator);
    }
    level--;
    super.writeEndObject(generator, entries);
  }

  private void newLine(JsonGenerator generator) throws IOException {
    if (level <= levels) {
      generator.writeRaw('\n');
    }
  }
}
