package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDocumentStoreComponentTest extends DocumentStoreContract {

  private static final CollectionSpec SPEC =
      new CollectionSpec(Area.VIEWS, "kept", List.of(Field.text("stage"), Field.number("amount")));

  @TempDir Path directory;

  @Override
  DocumentStore open() {
    return new SqliteDocumentStore(directory.resolve("contract"));
  }

  private DocumentStore openOwn() {
    return new SqliteDocumentStore(directory.resolve("own"));
  }

  @Test
  void keepsDocumentsAcrossCloseAndOpen() {
    List<Write> writes = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      writes.add(new Write.Insert(customer("c-" + i, 1, "WON", i)));
    }
    for (Area area : Area.values()) {
      CollectionSpec spec = new CollectionSpec(area, "kept", SPEC.fields());
      try (DocumentStore store = openOwn()) {
        store.collection(spec).write(writes);
        store.collection(spec).replace(customer("c-1", 2, "LOST", -1), 1);
      }
      try (DocumentStore store = openOwn()) {
        DocumentCollection kept = store.collection(spec);
        assertThat(kept.count(List.of())).isEqualTo(1000);
        assertThat(kept.get("c-1")).contains(customer("c-1", 2, "LOST", -1));
        assertThat(kept.get("c-999")).contains(customer("c-999", 1, "WON", 999));
        assertThat(store.names(area)).containsExactly("kept");
      }
    }
  }

  @Test
  void remembersTheFieldsOfACollection() {
    try (DocumentStore store = openOwn()) {
      store.collection(SPEC);
    }
    try (DocumentStore store = openOwn()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> store.collection(new CollectionSpec(Area.VIEWS, "kept", List.of())))
          .withMessageContaining("kept");
      assertThat(store.collection(SPEC).count(List.of())).isZero();
    }
  }

  @Test
  void aDirectoryBelongsToOneStore() {
    try (DocumentStore store = openOwn()) {
      assertThat(store.names(Area.VIEWS)).isEmpty();
      assertThatThrownBy(this::openOwn)
          .isInstanceOf(DocumentStoreUnavailableException.class)
          .hasMessageContaining("perennial.data-directory")
          .hasMessageContaining("in use");
    }
    try (DocumentStore store = openOwn()) {
      assertThat(store.names(Area.VIEWS)).isEmpty();
    }
  }

  @Test
  void namesTheSettingWhenTheDirectoryCannotBeUsed() throws IOException {
    Path file = Files.writeString(directory.resolve("a-file"), "not a directory");
    assertThatThrownBy(() -> new SqliteDocumentStore(file))
        .isInstanceOf(DocumentStoreUnavailableException.class)
        .hasMessageContaining("perennial.data-directory");

    Path broken = Files.createDirectory(directory.resolve("broken"));
    Files.writeString(broken.resolve("safety.db"), "this is no database".repeat(500));
    assertThatThrownBy(() -> new SqliteDocumentStore(broken))
        .isInstanceOf(DocumentStoreUnavailableException.class)
        .hasMessageContaining("perennial.data-directory");
    Files.delete(broken.resolve("safety.db"));
    try (DocumentStore store = new SqliteDocumentStore(broken)) {
      assertThat(store.names(Area.SAFETY)).as("nothing was left open").isEmpty();
    }
  }

  @Test
  void filesAreTheOwnersOnly() throws IOException {
    Assumptions.assumeTrue(
        directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (DocumentStore store = openOwn()) {
      store.collection(new CollectionSpec(Area.KEYS, "keys", List.of()));
      try (var files = Files.newDirectoryStream(directory.resolve("own"), "keys.db*")) {
        List<Path> found = new ArrayList<>();
        files.forEach(found::add);
        assertThat(found)
            .isNotEmpty()
            .allSatisfy(file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
      }
    }
  }

  @Test
  void whatIsReplacedOrDeletedAmongKeysIsGoneFromTheDisk() throws IOException {
    int keys = 2000;
    try (DocumentStore store = openOwn()) {
      DocumentCollection collection =
          store.collection(new CollectionSpec(Area.KEYS, "keys", List.of()));
      List<Write> inserts = new ArrayList<>();
      for (int i = 0; i < keys; i++) {
        // In an order that makes SQLite split pages and move what is on them.
        int number = i * 7919 % keys;
        inserts.add(new Write.Insert(new Document(id(number), 1, secret(number), Map.of())));
        if (inserts.size() == 100) {
          assertThat(collection.write(inserts)).isEmpty();
          inserts.clear();
        }
      }
      List<Write> changes = new ArrayList<>();
      for (int i = 0; i < keys; i += 2) {
        changes.add(
            i % 4 == 0
                ? new Write.Delete(id(i), 1)
                : new Write.Replace(new Document(id(i), 2, "gone", Map.of()), 1));
      }
      assertThat(collection.write(changes)).isEmpty();

      String disk = contents(directory.resolve("own"));
      for (int i = 0; i < keys; i++) {
        assertThat(disk.contains(secret(i))).as(secret(i)).isEqualTo(i % 2 == 1);
      }
      store.drop(Area.KEYS, "keys");
      assertThat(contents(directory.resolve("own"))).doesNotContain("secret-");
    }
  }

  private static String id(int number) {
    return "customer-" + Integer.toHexString(number * 0x9E3779B1);
  }

  private static String secret(int number) {
    return "secret-%06d-%s".formatted(number, "x".repeat(number % 200));
  }

  /** All bytes of all files, a byte a character. */
  private static String contents(Path directory) throws IOException {
    StringBuilder all = new StringBuilder();
    try (var files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
