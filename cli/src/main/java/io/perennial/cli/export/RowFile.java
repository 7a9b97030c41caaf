package io.perennial.cli.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;

/** A file that rows are written to. */
interface RowFile extends Closeable {

  /** Writes a row; what it leaves out is absent. */
  void write(JsonNode row) throws IOException;
}
