package io.perennial.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Files of any kind that are imported into a service that stands in. */
abstract class ImportKindsFixture {

  @TempDir Path folder;

  StandInService service;

  @BeforeEach
  void start() throws IOException {
    LocalKeySet.in(folder, LocalKeySet.key("k"));
    service = new StandInService();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  ImportedFile files(KindSample kind) {
    return new ImportedFile(folder, service, kind.name());
  }

  CommandRun run(KindSample kind, String name, List<String> lines, String... options) {
    List<String> all = new ArrayList<>(List.of(kind.header()));
    all.addAll(lines);
    return files(kind).run(name, all, options);
  }

  /** Registers the customers that facts are about. */
  void known(KindSample kind, String... customers) {
    if (kind != KindSample.CUSTOMERS) {
      List<String> lines = new ArrayList<>(List.of("customer,name,date"));
      for (String customer : customers) {
        lines.add(customer + ",Customer,2020-01-01");
      }
      files(KindSample.CUSTOMERS).run("known-customers.csv", lines);
    }
  }

  /** How many facts of the kind are recorded. */
  int recorded(KindSample kind) {
    return kind == KindSample.CUSTOMERS
        ? service.customers().size()
        : service.customers().keySet().stream()
            .mapToInt(c -> service.recorded(c, kind.command()).size())
            .sum();
  }
}
