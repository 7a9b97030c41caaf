package io.perennial.platform.document;

import com.mongodb.DuplicateKeyException;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * A collection of MongoDB. A document is stored as {@code {_id, v, w, body, f: {...}}}: its version
 * guards it, its stamp {@code w} is new with every write of ours, its body stays the text it is.
 *
 * <p>The driver, and people, send a write again when its answer got lost, and not every server
 * tells that it has seen it before. So every write stands being sent twice: when it seems to have
 * lost, the stamp tells whether it is our own first sending that it lost to.
 */
final class MongoDocumentCollection implements DocumentCollection {

  static final String VERSION = "v";
  private static final String STAMP = "w";
  static final String BODY = "body";
  static final String FIELDS = "f";
  static final String ID = "_id";

  /** Documents asked for by one list of ids, and handed over by one answer of the server. */
  private static final int CHUNK = 1000;

  /** The server's code for a write that was given up for another writer. */
  private static final int WRITE_CONFLICT = 112;

  private static final int TRIES = 10;

  private final MongoDocumentStore store;
  private final MongoCollection<org.bson.Document> collection;
  private final CollectionSpec spec;
  private final DocumentRules rules;

  MongoDocumentCollection(
      MongoDocumentStore store,
      MongoCollection<org.bson.Document> collection,
      CollectionSpec spec) {
    this.store = store;
    this.collection = collection;
    this.spec = spec;
    this.rules = new DocumentRules(spec);
  }

  /** The fields are known by the names of their indexes: type, then name. */
  private static Set<String> indexNames(CollectionSpec spec) {
    Set<String> names = new TreeSet<>();
    spec.fields().forEach(field -> names.add(indexName(field)));
    return names;
  }

  private static String indexName(Field field) {
    return field.type() + " " + field.name();
  }

  /**
   * Creates the collection and all indexes in one step. Several processes may do so at once: what
   * exists already is left alone.
   */
  void createIndexes() {
    List<IndexModel> indexes = new ArrayList<>();
    // Unique although _id is so already: every server then finds the guard by index.
    indexes.add(
        new IndexModel(
            Indexes.ascending(ID, VERSION), new IndexOptions().unique(true).name("guard")));
    for (Field field : spec.fields()) {
      indexes.add(
          new IndexModel(
              Indexes.ascending(MongoConditions.path(field.name()), ID),
              new IndexOptions().name(indexName(field))));
    }
    Set<String> wanted = indexNames(spec);
    store.call(() -> {
      Set<String> found = foundIndexNames();
      if (!wanted.containsAll(found) || (!wanted.equals(found) && hasDocuments())) {
        throw otherFields(found, wanted);
      }
      return collection.createIndexes(indexes);
    });
  }

  private Set<String> foundIndexNames() {
    Set<String> found = new TreeSet<>();
    for (org.bson.Document index : collection.listIndexes()) {
      String name = index.getString("name");
      if (!name.equals("_id_") && !name.equals("guard")) {
        found.add(name);
      }
    }
    return found;
  }

  private boolean hasDocuments() {
    return collection.find().projection(Projections.include(ID)).limit(1).first() != null;
  }

  /** The specification must be the one that the collection was made with. */
  void requireFields(CollectionSpec other) {
    if (!indexNames(spec).equals(indexNames(other))) {
      throw otherFields(indexNames(spec), indexNames(other));
    }
  }

  private IllegalArgumentException otherFields(Set<String> found, Set<String> wanted) {
    return new IllegalArgumentException(
        "The collection %s exists with other fields: %s and %s. Other fields need another name"
            .formatted(spec.name(), found, wanted));
  }

  @Override
  public Optional<Document> get(String id) {
    return Optional.ofNullable(get(Set.of(id)).get(id));
  }

  @Override
  public Map<String, Document> get(Collection<String> ids) {
    List<String> wanted = ids.stream().distinct().toList();
    wanted.forEach(DocumentRules::checkText);
    Map<String, Document> found = HashMap.newHashMap(wanted.size());
    store.call(() -> {
      for (List<String> chunk : chunks(wanted)) {
        for (org.bson.Document each : all(collection.find(Filters.in(ID, chunk)))) {
          Document document = read(each);
          found.put(document.id(), document);
        }
      }
      return found;
    });
    return found;
  }

  private static List<List<String>> chunks(List<String> ids) {
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      chunks.add(ids.subList(from, Math.min(from + CHUNK, ids.size())));
    }
    return chunks;
  }

  /** A batch larger than a chunk, so that one answer brings it all and no cursor stays open. */
  private static List<org.bson.Document> all(FindIterable<org.bson.Document> found) {
    return found.batchSize(CHUNK + 1).into(new ArrayList<>());
  }

  private Document read(org.bson.Document stored) {
    org.bson.Document values = stored.get(FIELDS, org.bson.Document.class);
    Map<String, Object> fields = HashMap.newHashMap(spec.fields().size());
    for (Field field : spec.fields()) {
      fields.put(
          field.name(),
          switch (field.type()) {
            case TEXT -> values.getString(field.name());
            case NUMBER -> values.getLong(field.name());
          });
    }
    return new Document(
        stored.getString(ID), stored.getLong(VERSION), stored.getString(BODY), fields);
  }

  private org.bson.Document stored(Document document, ObjectId stamp) {
    org.bson.Document fields = new org.bson.Document();
    for (Field field : spec.fields()) {
      fields.append(field.name(), document.fields().get(field.name()));
    }
    return new org.bson.Document(ID, document.id())
        .append(VERSION, document.version())
        .append(STAMP, stamp)
        .append(BODY, document.body())
        .append(FIELDS, fields);
  }

  private static Bson guard(String id, long version) {
    return Filters.and(Filters.eq(ID, id), Filters.eq(VERSION, version));
  }

  @Override
  public Set<String> write(List<? extends Write> writes) {
    return write(writes, new ObjectId());
  }

  /** Makes the changes under a stamp; repeating it with the same stamp is a write sent twice. */
  Set<String> write(List<? extends Write> writes, ObjectId stamp) {
    rules.checkWrites(writes);
    List<Write.Insert> inserts = new ArrayList<>();
    List<Write.Replace> replaces = new ArrayList<>();
    List<Write.Delete> deletes = new ArrayList<>();
    // Sorted, so that bulks that race take their locks in the same order.
    List<Write> ordered = new ArrayList<>(writes);
    ordered.sort(Comparator.comparing(Write::id));
    for (Write write : ordered) {
      switch (write) {
        case Write.Insert each -> inserts.add(each);
        case Write.Replace each -> replaces.add(each);
        case Write.Delete each -> deletes.add(each);
      }
    }
    Set<String> losers = new HashSet<>();
    return store.call(() -> {
      againOnConflict(() -> insert(inserts, stamp, losers));
      againOnConflict(() -> replace(replaces, stamp, losers));
      for (Write.Delete delete : deletes) {
        againOnConflict(() -> delete(delete, losers));
      }
      return losers;
    });
  }

  /**
   * Runs it again when the server gave it up for another writer (a deadlock, a conflict of locks):
   * then nothing of it was done, or what was done bears our stamp.
   */
  private static void againOnConflict(Runnable operation) {
    for (int left = TRIES - 1; left >= 0; left--) {
      try {
        operation.run();
        return;
      } catch (MongoException e) {
        if (e.getCode() != WRITE_CONFLICT || left == 0) {
          throw e;
        }
      }
    }
  }

  private void insert(List<Write.Insert> inserts, ObjectId stamp, Set<String> losers) {
    List<String> duplicates = new ArrayList<>();
    if (inserts.size() == 1) {
      Document document = inserts.getFirst().document();
      try {
        collection.insertOne(stored(document, stamp));
      } catch (MongoWriteException e) {
        if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
          throw e;
        }
        duplicates.add(document.id());
      } catch (DuplicateKeyException e) {
        duplicates.add(document.id());
      }
    } else if (!inserts.isEmpty()) {
      List<WriteModel<org.bson.Document>> models = new ArrayList<>(inserts.size());
      for (Write.Insert insert : inserts) {
        models.add(new InsertOneModel<>(stored(insert.document(), stamp)));
      }
      try {
        collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
      } catch (MongoBulkWriteException e) {
        for (BulkWriteError error : duplicateKeysOnly(e)) {
          duplicates.add(inserts.get(error.getIndex()).id());
        }
      }
    }
    addThoseOfOthers(duplicates, stamp, losers);
  }

  private static List<BulkWriteError> duplicateKeysOnly(MongoBulkWriteException e) {
    if (e.getWriteConcernError() != null) {
      throw e;
    }
    for (BulkWriteError error : e.getWriteErrors()) {
      if (error.getCategory() != ErrorCategory.DUPLICATE_KEY) {
        throw e;
      }
    }
    return e.getWriteErrors();
  }

  /**
   * One stamp serves a whole list: it never changes a document twice. The server counts what
   * matched and does not say which; when that is not all, the documents themselves do.
   */
  private void replace(List<Write.Replace> replaces, ObjectId stamp, Set<String> losers) {
    if (replaces.isEmpty()) {
      return;
    }
    long matched;
    if (replaces.size() == 1) {
      Write.Replace replace = replaces.getFirst();
      matched =
          collection
              .replaceOne(
                  guard(replace.id(), replace.expectedVersion()), stored(replace.document(), stamp))
              .getMatchedCount();
    } else {
      List<WriteModel<org.bson.Document>> models = new ArrayList<>(replaces.size());
      for (Write.Replace replace : replaces) {
        models.add(
            new ReplaceOneModel<>(
                guard(replace.id(), replace.expectedVersion()), stored(replace.document(), stamp)));
      }
      BulkWriteResult result = collection.bulkWrite(models, new BulkWriteOptions().ordered(false));
      matched = result.getMatchedCount();
    }
    if (matched < replaces.size()) {
      addThoseOfOthers(replaces.stream().map(Write::id).toList(), stamp, losers);
    }
  }

  /**
   * Adds the ids whose documents do not bear the stamp: they were written by others, or are gone.
   */
  private void addThoseOfOthers(List<String> ids, ObjectId stamp, Set<String> losers) {
    if (ids.isEmpty()) {
      return;
    }
    Set<String> ours = new HashSet<>();
    for (List<String> chunk : chunks(ids)) {
      Bson filter = Filters.and(Filters.in(ID, chunk), Filters.eq(STAMP, stamp));
      for (org.bson.Document found :
          all(collection.find(filter).projection(Projections.include(ID)))) {
        ours.add(found.getString(ID));
      }
    }
    for (String id : ids) {
      if (!ours.contains(id)) {
        losers.add(id);
      }
    }
  }

  /**
   * One by one: of several the server would tell a number only, and what is gone bears no stamp. A
   * delete that was sent twice may count as lost; the document is gone all the same.
   */
  private void delete(Write.Delete delete, Set<String> losers) {
    Bson guard = guard(delete.id(), delete.expectedVersion());
    if (collection.deleteOne(guard).getDeletedCount() == 0) {
      losers.add(delete.id());
    }
  }

  @Override
  public Page find(Query query) {
    rules.checkQuery(query);
    List<Bson> conditions = MongoConditions.of(query.filters());
    String sortField = query.sortField();
    Query.Keyset after = query.after();
    if (after != null) {
      conditions.addAll(MongoConditions.beyond(sortField, query.descending(), after));
    }
    List<String> order =
        sortField == null ? List.of(ID) : List.of(MongoConditions.path(sortField), ID);
    List<Document> found =
        store.call(() -> {
          List<Document> documents = new ArrayList<>();
          FindIterable<org.bson.Document> iterable =
              collection
                  .find(MongoConditions.all(conditions))
                  .sort(query.descending() ? Sorts.descending(order) : Sorts.ascending(order))
                  .batchSize(Math.min(query.limit(), CHUNK) + 2);
          if (query.limit() < Integer.MAX_VALUE) {
            iterable = iterable.limit(query.limit() + 1);
          }
          for (org.bson.Document each : iterable) {
            documents.add(read(each));
          }
          return documents;
        });
    return DocumentRules.page(query, found);
  }

  @Override
  public long count(List<Filter> filters) {
    rules.checkFilters(filters);
    return store.call(
        () -> collection.countDocuments(MongoConditions.all(MongoConditions.of(filters))));
  }
}
