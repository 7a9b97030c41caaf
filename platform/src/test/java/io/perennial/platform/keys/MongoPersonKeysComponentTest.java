package io.perennial.platform.keys;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.MongoDocumentStore;
import io.perennial.platform.document.MongoForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoPersonKeysComponentTest extends PersonKeysContract {

  private static MongoForTests mongo;

  @BeforeAll
  static void createDatabase() {
    mongo = MongoForTests.create();
  }

  @AfterAll
  static void dropDatabase() {
    mongo.close();
  }

  @Override
  DocumentStore open() {
    DocumentStore store = new MongoDocumentStore(mongo.uri());
    store.names(Area.KEYS).forEach(name -> store.drop(Area.KEYS, name));
    return store;
  }
}
