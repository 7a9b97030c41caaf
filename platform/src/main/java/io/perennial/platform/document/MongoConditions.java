package io.perennial.platform.document;

import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** What documents have to be like, in the words of MongoDB. */
final class MongoConditions {

  private MongoConditions() {}

  static String path(String field) {
    return MongoDocumentCollection.FIELDS + "." + field;
  }

  static Bson all(List<Bson> conditions) {
    return conditions.isEmpty() ? new BsonDocument() : Filters.and(conditions);
  }

  static List<Bson> of(List<Filter> filters) {
    List<Bson> conditions = new ArrayList<>();
    for (Filter filter : filters) {
      String path = path(filter.field());
      conditions.add(
          switch (filter.operator()) {
            case EQUAL -> Filters.eq(path, filter.value());
            case AT_LEAST -> Filters.gte(path, filter.value());
            case AT_MOST -> Filters.lte(path, filter.value());
            case HAS -> Filters.regex(path, Pattern.quote(Field.word(filter.value())));
          });
      DocumentRules.floor(filter).ifPresent(absent -> conditions.add(Filters.gt(path, absent)));
    }
    return conditions;
  }

  /** The range first and the tie-breaker beside it: this form is read by index everywhere. */
  static List<Bson> beyond(@Nullable String sortField, boolean descending, Query.Keyset after) {
    Bson id =
        descending
            ? Filters.lt(MongoDocumentCollection.ID, after.id())
            : Filters.gt(MongoDocumentCollection.ID, after.id());
    Object value = after.value();
    if (sortField == null || value == null) {
      return List.of(id);
    }
    String path = path(sortField);
    return descending
        ? List.of(Filters.lte(path, value), Filters.or(Filters.lt(path, value), id))
        : List.of(Filters.gte(path, value), Filters.or(Filters.gt(path, value), id));
  }
}
