package io.perennial.platform.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.events.personal.Subject;
import io.perennial.events.personal.SubjectErasedException;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePersonKeysComponentTest extends PersonKeysContract {

  @TempDir Path directory;

  @Override
  DocumentStore open() {
    return new SqliteDocumentStore(directory.resolve("contract"));
  }

  @Test
  void nothingOfADestroyedKeyIsLeftOnTheDisk() throws IOException {
    Path own = directory.resolve("own");
    List<byte[]> made = new ArrayList<>();
    try (DocumentStore store = new SqliteDocumentStore(own)) {
      DocumentPersonKeys keys = new DocumentPersonKeys(store);
      for (int i = 0; i < 300; i++) {
        made.add(keys.findOrCreate(subject(i)).secret());
      }
      assertThat(traces(own, made)).as("before, so that the search is known to work").hasSize(300);

      for (int i = 0; i < 300; i += 50) {
        keys.destroy(subject(i));
      }

      List<Integer> traces = traces(own, made);
      for (int i = 0; i < 300; i++) {
        assertThat(traces.contains(i)).as("%s", subject(i)).isEqualTo(i % 50 != 0);
      }
    }
    try (DocumentStore store = new SqliteDocumentStore(own)) {
      DocumentPersonKeys keys = new DocumentPersonKeys(store);
      assertThatThrownBy(() -> keys.findOrCreate(subject(0)))
          .isInstanceOf(SubjectErasedException.class);
      assertThat(keys.findOrCreate(subject(1)).secret()).isEqualTo(made.get(1));
    }
  }

  private static Subject subject(int number) {
    return Subject.customer("customer-" + Integer.toHexString(number * 0x9E3779B1));
  }

  /** Numbers of the keys that can be found in any file: raw, in base 64 or in hexadecimal. */
  private static List<Integer> traces(Path directory, List<byte[]> keys) throws IOException {
    StringBuilder disk = new StringBuilder();
    try (var files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        disk.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    List<Integer> traces = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      byte[] key = keys.get(i);
      if (disk.indexOf(new String(key, StandardCharsets.ISO_8859_1)) >= 0
          || disk.indexOf(Base64.getEncoder().withoutPadding().encodeToString(key)) >= 0
          || disk.indexOf(HexFormat.of().formatHex(key)) >= 0) {
        traces.add(i);
      }
    }
    return traces;
  }
}
