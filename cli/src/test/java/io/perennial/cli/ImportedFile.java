package io.perennial.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports small files into a service that stands in. */
final class ImportedFile {

  private final Path folder;
  private final StandInService service;
  private final String kind;

  /** Files of purchases. */
  ImportedFile(Path folder, StandInService service) {
    this(folder, service, "purchases");
  }

  /** Files of another kind. */
  ImportedFile(Path folder, StandInService service, String kind) {
    this.folder = folder;
    this.service = service;
    this.kind = kind;
  }

  Path file(String name, String content) {
    try {
      return Files.writeString(folder.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String content(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CommandRun run(String name, String... options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "import",
                kind,
                "--url=" + service.address(),
                "--data=" + folder,
                "--progress=lines"));
    all.addAll(List.of(options));
    all.add(folder.resolve(name).toString());
    return CommandRun.of(all.toArray(String[]::new));
  }

  CommandRun run(String name, Iterable<String> lines, String... options) {
    file(name, String.join("\n", lines) + "\n");
    return run(name, options);
  }

  /** All that is recorded. */
  BigDecimal total() {
    BigDecimal total = BigDecimal.ZERO;
    for (String customer : service.customers().keySet()) {
      for (JsonNode purchase : service.purchases(customer)) {
        total = total.add(new BigDecimal(purchase.at("/netAmount/amount").asText()));
      }
    }
    return total;
  }
}
