package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
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
  void tellsWhatIsWrittenByWhomeverOnceItCanBeRead() {
    try (DocumentStore store = openOwn()) {
      DocumentCollection watched = store.collection(SPEC);
      List<String> told = new ArrayList<>();
      DocumentCollection.Watch watch =
          watched
              .watch(ids -> ids.forEach(id -> told.add(id + " " + watched.get(id).isPresent())))
              .orElseThrow();

      store.collection(SPEC).insert(customer("c-1", 1, "WON", 1));
      store.collection(SPEC).replace(customer("c-1", 2, "WON", 1), 1);
      store.collection(SPEC).delete("c-1", 2);
      store
          .collection(new CollectionSpec(Area.VIEWS, "other", SPEC.fields()))
          .insert(customer("c-2", 1, "WON", 1));
      assertThat(told).containsExactly("c-1 true", "c-1 true", "c-1 false");

      watch.close();
      store.collection(SPEC).insert(customer("c-3", 1, "WON", 1));
      assertThat(told).hasSize(3);
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
  void directoryAndFilesAreTheOwnersOnly() throws IOException {
    Assumptions.assumeTrue(
        directory.getFileSystem().supportedFileAttributeViews().contains("posix"));
    try (DocumentStore store = openOwn()) {
      for (Area area : Area.values()) {
        store.collection(new CollectionSpec(area, "kept", List.of()));
      }
      assertThat(modes(directory.resolve("own"))).containsOnly("rw-------");
    }
    for (Area area : Area.values()) {
      widen(directory.resolve("own").resolve(area.name().toLowerCase(Locale.ROOT) + ".db"));
    }
    Files.setPosixFilePermissions(
        directory.resolve("own"), PosixFilePermissions.fromString("rwxr-xr-x"));

    try (DocumentStore store = openOwn()) {
      for (Area area : Area.values()) {
        assertThat(store.names(area)).isNotEmpty();
      }
      assertThat(modes(directory.resolve("own"))).containsOnly("rw-------");
    }
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("own"))))
        .isEqualTo("rwx------");
  }

  private static void widen(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
  }

  private static List<String> modes(Path folder) throws IOException {
    List<String> modes = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
    return modes;
  }

  @Test
  void aFileThatIsReplacedWhileInUseIsNotWrittenAnyMore() throws IOException {
    try (DocumentStore store = openOwn()) {
      DocumentCollection kept = store.collection(SPEC);
      store.requireUsable();
      Files.move(
          directory.resolve("own").resolve("views.db"), directory.resolve("own").resolve("away"));

      assertThatThrownBy(() -> kept.insert(customer("c-1", 1, "WON", 1)))
          .isInstanceOf(DocumentStoreUnavailableException.class)
          .hasMessageContaining("views.db")
          .hasMessageContaining("restart");
      assertThatThrownBy(store::requireUsable)
          .isInstanceOf(DocumentStoreUnavailableException.class);
      Files.move(
          directory.resolve("own").resolve("away"), directory.resolve("own").resolve("views.db"));
    }
    try (DocumentStore store = openOwn()) {
      store.requireUsable();
    }
  }

  /**
   * With inserts between the deletions, so that SQLite moves what is on its pages: a few in
   * thousands then leave a copy behind that secure deletion does not reach.
   */
  @Test
  void whatIsReplacedOrDeletedAmongKeysIsGoneFromTheDisk() throws IOException {
    Random random = new Random(2);
    List<String> ids = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    try (DocumentStore store = openOwn()) {
      DocumentCollection collection =
          store.collection(new CollectionSpec(Area.KEYS, "keys", List.of()));
      for (int round = 0; round < 60; round++) {
        List<Write> writes = new ArrayList<>();
        for (int i = 0; i < 40 && !ids.isEmpty(); i++) {
          String id = ids.remove(random.nextInt(ids.size()));
          gone.add(secret(id));
          writes.add(
              random.nextBoolean()
                  ? new Write.Delete(id, 1)
                  : new Write.Replace(new Document(id, 2, "gone", Map.of()), 1));
        }
        for (int i = 0; i < 60; i++) {
          String id = "customer-" + Integer.toHexString(random.nextInt());
          ids.add(id);
          writes.add(new Write.Insert(new Document(id, 1, secret(id), Map.of())));
        }
        assertThat(collection.write(writes)).isEmpty();
      }

      String disk = contents(directory.resolve("own"));
      assertThat(ids).hasSizeGreaterThan(1000).allMatch(id -> disk.contains(secret(id)));
      assertThat(gone).hasSizeGreaterThan(2000).noneMatch(disk::contains);
      store.drop(Area.KEYS, "keys");
      assertThat(contents(directory.resolve("own")).contains("secret-")).isFalse();
    }
  }

  @Test
  void wipesAtTheStartWhatACrashLeftUnwiped() throws Exception {
    CollectionSpec spec = new CollectionSpec(Area.KEYS, "keys", List.of());
    try (DocumentStore store = openOwn()) {
      for (String id : List.of("a", "b", "c")) {
        store.collection(spec).insert(new Document(id, 1, secret(id), Map.of()));
      }
    }
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("own/keys.db"));
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM c_keys WHERE id = 'b'");
      statement.execute("PRAGMA user_version = 1");
    }
    assertThat(contents(directory.resolve("own")).contains(secret("b"))).isTrue();

    try (DocumentStore store = openOwn()) {
      assertThat(contents(directory.resolve("own")).contains(secret("b"))).isFalse();
      assertThat(store.collection(spec).get(List.of("a", "b", "c"))).containsOnlyKeys("a", "c");
    }
  }

  private static String secret(String id) {
    return "secret-" + id + "-" + "x".repeat(Math.floorMod(id.hashCode(), 200));
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
