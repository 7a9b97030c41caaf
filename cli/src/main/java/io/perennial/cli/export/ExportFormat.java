package io.perennial.cli.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How files are written. */
public enum ExportFormat {
  /** For DuckDB, pandas and their like: columns with types. */
  PARQUET,
  /** For spreadsheets. */
  CSV,
  /** One row a line. */
  NDJSON;

  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  RowFile open(ExportTable table, Path file) throws IOException {
    return switch (this) {
      case PARQUET -> new ParquetFile(table, file);
      case CSV -> new CsvFile(table, file);
      case NDJSON -> new LinesFile(file);
    };
  }
}
