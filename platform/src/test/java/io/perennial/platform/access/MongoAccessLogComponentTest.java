package io.perennial.platform.access;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.MongoDocumentStore;
import io.perennial.platform.document.MongoForTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class MongoAccessLogComponentTest extends AccessLogContract {

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
    store.names(Area.ACCESS).forEach(name -> store.drop(Area.ACCESS, name));
    return store;
  }

  @Override
  DocumentStore beside() {
    return new MongoDocumentStore(mongo.uri());
  }
}
