package io.perennial.platform.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class MongoDocumentStoreComponentTest extends DocumentStoreContract {

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
    for (Area area : Area.values()) {
      store.names(area).forEach(name -> store.drop(area, name));
    }
    return store;
  }

  @Override
  boolean comparesByCodePoints() {
    return !mongo.isDouble();
  }

  @Test
  void twoProcessesShareADatabase() {
    CollectionSpec spec = new CollectionSpec(Area.SAFETY, "shared", List.of(Field.text("stage")));
    try (DocumentStore one = new MongoDocumentStore(mongo.uri());
        DocumentStore other = new MongoDocumentStore(mongo.uri())) {
      Document document = new Document("a", 1, "{}", Map.of("stage", "WON"));
      assertThat(one.collection(spec).insert(document)).isTrue();

      assertThat(other.collection(spec).insert(document)).isFalse();
      assertThat(other.collection(spec).get("a")).contains(document);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> other.collection(new CollectionSpec(Area.SAFETY, "shared", List.of())));
    }
    try (DocumentStore third = new MongoDocumentStore(mongo.uri())) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> third.collection(new CollectionSpec(Area.SAFETY, "shared", List.of())))
          .withMessageContaining("shared");
    }
  }

  @Test
  void aWriteThatIsSentTwiceHasWon() {
    try (DocumentStore store = new MongoDocumentStore(mongo.uri())) {
      MongoDocumentCollection collection =
          (MongoDocumentCollection)
              store.collection(new CollectionSpec(Area.SAFETY, "twice", List.of()));
      List<Write> one = List.of(insert("a"));
      List<Write> several = List.of(insert("b"), insert("c"));
      List<Write> replaceOne = List.of(replace("a"));
      List<Write> replaceSeveral = List.of(replace("b"), replace("c"));
      for (List<Write> writes : List.of(one, several, replaceOne, replaceSeveral)) {
        ObjectId stamp = new ObjectId();
        assertThat(collection.write(writes, stamp)).as("sent").isEmpty();
        assertThat(collection.write(writes, stamp)).as("sent again").isEmpty();
        assertThat(collection.write(writes, new ObjectId()))
            .as("of somebody else")
            .containsExactlyInAnyOrderElementsOf(writes.stream().map(Write::id).toList());
      }
    }
  }

  private static Write insert(String id) {
    return new Write.Insert(new Document(id, 1, "{}", Map.of()));
  }

  private static Write replace(String id) {
    return new Write.Replace(new Document(id, 2, "{}", Map.of()), 1);
  }

  @Test
  void namesTheSettingWhenNobodyAnswers() throws IOException {
    int port;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    String uri = "mongodb://user:secret@127.0.0.1:%d/perennial".formatted(port);

    Assertions.assertTimeout(
        Duration.ofSeconds(10),
        () ->
            assertThatThrownBy(() -> new MongoDocumentStore(uri))
                .isInstanceOf(DocumentStoreUnavailableException.class)
                .hasMessageContaining("perennial.mongodb.uri")
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageNotContaining("secret"));
  }

  @Test
  void namesTheSettingWhenItIsWrong() {
    for (String uri : List.of("http://localhost", "mongodb://localhost:27017", "")) {
      assertThatThrownBy(() -> new MongoDocumentStore(uri))
          .isInstanceOf(DocumentStoreUnavailableException.class)
          .hasMessageContaining("perennial.mongodb.uri");
    }
  }
}
