package io.perennial.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An import of a file into a service that stands in. */
abstract class ImportPurchasesFixture {

  static final String CDNOW =
      """
       customer_id      date number_of_cds dollar_value\r
       00001 19970101     1    11.77\r
       00002 19970112     1    12.00\r
       00002 19970112     5    77.00\r
       00003 19970102     2    20.76\r
      """;

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

  static String mode(Path path) {
    try {
      return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String withoutId(JsonNode purchase) {
    return purchase.toString().replaceFirst("\"purchaseId\":\"[^\"]*\",", "");
  }

  static String longFile(int rows, int customers) {
    StringBuilder text = new StringBuilder("customer_id date number_of_cds dollar_value\n");
    for (int i = 0; i < rows; i++) {
      text.append(String.format(Locale.ROOT, "%d 19970101 1 1.00\n", i % customers));
    }
    return text.toString();
  }

  Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  CommandRun run(Path file) {
    return run(file, List.of());
  }

  CommandRun run(Path file, List<String> options) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "import",
                "purchases",
                "--url=" + service.address(),
                "--data=" + folder,
                "--progress=lines"));
    all.addAll(options);
    all.add(file.toString());
    return CommandRun.of(all.toArray(String[]::new));
  }
}
