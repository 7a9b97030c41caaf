package io.perennial.platform.wiring;

import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.MongoDocumentStore;
import io.perennial.platform.document.MongoForTests;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class MongoKeyStoreCheckComponentTest extends KeyStoreCheckContract {

  private final List<MongoForTests> databases = new ArrayList<>();

  @AfterEach
  void dropDatabases() {
    databases.forEach(MongoForTests::close);
  }

  @Override
  DocumentStore open(int number) {
    while (databases.size() <= number) {
      databases.add(MongoForTests.create());
    }
    return new MongoDocumentStore(databases.get(number).uri());
  }
}
