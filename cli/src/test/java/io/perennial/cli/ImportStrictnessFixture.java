package io.perennial.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Files that are imported into a service that stands in. */
abstract class ImportStrictnessFixture {

  static final String HEADER = "customer,date,amount";

  @TempDir Path folder;

  StandInService service;

  ImportedFile files;

  @BeforeEach
  void start() throws IOException {
    LocalKeySet.in(folder, LocalKeySet.key("k"));
    service = new StandInService();
    files = new ImportedFile(folder, service);
  }

  @AfterEach
  void stop() {
    service.close();
  }
}
