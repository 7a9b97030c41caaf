package io.perennial.platform.tokens;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteTokenStoreComponentTest extends DocumentTokenStoreContract {

  @TempDir Path directory;

  @Override
  DocumentStore open() {
    return new SqliteDocumentStore(directory);
  }
}
