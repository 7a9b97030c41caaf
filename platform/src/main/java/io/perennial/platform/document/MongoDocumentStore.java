package io.perennial.platform.document;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The adapter for MongoDB, and for servers that speak its protocol: it uses no transaction and
 * nothing that only some of them have. Any number of processes may use one database.
 *
 * <p>A collection is called after its area and its name. Claims, keys and the access log are
 * written to a majority, journalled; views as the server or the connection string says. All reads
 * go to the primary.
 */
public final class MongoDocumentStore implements DocumentStore {

  private static final int PATIENCE_SECONDS = 5;

  private final MongoClient client;
  private final MongoDatabase database;
  private final Map<String, MongoDocumentCollection> collections = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /**
   * Connects, and makes sure that the server answers.
   *
   * @param uri connection string with a database, the value of {@code perennial.mongodb.uri}
   * @throws DocumentStoreUnavailableException when the connection string is wrong, or the server
   *     does not answer within seconds
   */
  public MongoDocumentStore(String uri) {
    ConnectionString connection = parse(uri);
    String name = connection.getDatabase();
    if (name == null) {
      throw new DocumentStoreUnavailableException(
          "perennial.mongodb.uri names no database: it must end in one, such as"
              + " mongodb://localhost:27017/perennial");
    }
    this.client = MongoClients.create(settings(connection));
    this.database = client.getDatabase(name);
    try {
      database.runCommand(new Document("ping", 1));
    } catch (MongoException e) {
      client.close();
      throw new DocumentStoreUnavailableException(
          "MongoDB at %s does not answer as perennial.mongodb.uri says: %s"
              .formatted(String.join(",", connection.getHosts()), e.getMessage()),
          e);
    }
  }

  private static ConnectionString parse(String uri) {
    try {
      return new ConnectionString(uri);
    } catch (IllegalArgumentException e) {
      throw new DocumentStoreUnavailableException(
          "perennial.mongodb.uri is not a connection string of MongoDB: " + e.getMessage(), e);
    }
  }

  private static MongoClientSettings settings(ConnectionString connection) {
    MongoClientSettings.Builder settings =
        MongoClientSettings.builder()
            .applyConnectionString(connection)
            .readPreference(ReadPreference.primary());
    if (connection.getApplicationName() == null) {
      settings.applicationName("perennial");
    }
    if (connection.getServerSelectionTimeout() == null) {
      settings.applyToClusterSettings(
          cluster -> cluster.serverSelectionTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    if (connection.getConnectTimeout() == null) {
      settings.applyToSocketSettings(
          socket -> socket.connectTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }
    return settings.build();
  }

  private static String prefix(Area area) {
    return area.name().toLowerCase(Locale.ROOT) + "_";
  }

  @Override
  public DocumentCollection collection(CollectionSpec spec) {
    MongoDocumentCollection known =
        collections.computeIfAbsent(prefix(spec.area()) + spec.name(), name -> create(name, spec));
    known.requireFields(spec);
    return known;
  }

  private MongoDocumentCollection create(String name, CollectionSpec spec) {
    MongoCollection<Document> collection = database.getCollection(name);
    if (spec.area() != Area.VIEWS) {
      collection = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
    MongoDocumentCollection created = new MongoDocumentCollection(this, collection, spec);
    created.createIndexes();
    return created;
  }

  @Override
  public void drop(Area area, String name) {
    String full = prefix(area) + name;
    collections.remove(full);
    call(() -> {
      database.getCollection(full).drop();
      return true;
    });
  }

  @Override
  public List<io.perennial.platform.document.Document> bare(
      Area area, String name, @Nullable String after, int limit) {
    MongoCollection<Document> collection = database.getCollection(prefix(area) + name);
    return call(() -> {
      List<io.perennial.platform.document.Document> documents = new ArrayList<>();
      for (Document each :
          (after == null
                  ? collection.find()
                  : collection.find(Filters.gt(MongoDocumentCollection.ID, after)))
              .projection(
                  Projections.include(
                      MongoDocumentCollection.VERSION, MongoDocumentCollection.BODY))
              .sort(Sorts.ascending(MongoDocumentCollection.ID))
              .limit(limit)
              .batchSize(limit + 1)) { // so that one answer brings it all and no cursor stays open
        documents.add(
            new io.perennial.platform.document.Document(
                each.getString(MongoDocumentCollection.ID),
                each.getLong(MongoDocumentCollection.VERSION),
                each.getString(MongoDocumentCollection.BODY),
                Map.of()));
      }
      return documents;
    });
  }

  @Override
  public Set<String> names(Area area) {
    String prefix = prefix(area);
    return call(() -> {
      Set<String> names = new TreeSet<>();
      for (String name : database.listCollectionNames()) {
        if (name.startsWith(prefix)) {
          names.add(name.substring(prefix.length()));
        }
      }
      return names;
    });
  }

  @FunctionalInterface
  interface Operation<T extends @Nullable Object> {
    T run();
  }

  /** Runs the operation and translates what the driver throws. */
  <T extends @Nullable Object> T call(Operation<T> operation) {
    if (closed) {
      throw new DocumentStoreUnavailableException("The document store is closed");
    }
    try {
      return operation.run();
    } catch (MongoException e) {
      throw new DocumentStoreUnavailableException("MongoDB failed: " + e.getMessage(), e);
    } catch (IllegalStateException e) {
      if (closed) { // while the operation was under way
        throw new DocumentStoreUnavailableException("The document store is closed", e);
      }
      throw e;
    }
  }

  @Override
  public void requireUsable() {
    Document answer = call(() -> database.runCommand(new Document("ping", 1)));
    assert answer != null;
  }

  @Override
  public void close() {
    closed = true;
    client.close();
  }
}
