package io.perennial.platform.wiring;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.SqliteDocumentStore;

class SqliteKeyStoreCheckComponentTest extends KeyStoreCheckContract {

  @Override
  DocumentStore open(int number) {
    return new SqliteDocumentStore(folder.resolve("keys-" + number));
  }
}
