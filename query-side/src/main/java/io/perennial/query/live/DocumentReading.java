package io.perennial.query.live;

import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.Page;
import io.perennial.platform.document.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of a collection in the order of their ids, read in pages. */
final class DocumentReading {

  private static final int LARGEST_PAGE = 500;
  private static final int SMALLEST_PAGE = 16;

  private final DocumentCollection collection;
  private final int expected;
  private List<Document> page = List.of();
  private int next;
  private Query.@Nullable Keyset after;
  private boolean atEnd;
  private long read;

  /**
   * From behind an id.
   *
   * @param after absent where it begins with the first document
   * @param expected how many are likely to be asked for, so that few others are read
   */
  DocumentReading(DocumentCollection collection, @Nullable String after, int expected) {
    this.collection = collection;
    this.after = after == null ? null : new Query.Keyset(null, after);
    this.expected = expected;
  }

  /** The next document whose id is not behind the last one; absent when there is none. */
  @Nullable Document upTo(@Nullable String last) {
    if (next == page.size() && !atEnd) {
      Page found = collection.find(new Query(List.of(), null, false, after, limit()));
      page = found.documents();
      next = 0;
      after = found.next();
      atEnd = after == null;
    }
    if (next == page.size()) {
      return null;
    }
    Document document = page.get(next);
    if (last != null && Buckets.BY_CODE_POINTS.compare(document.id(), last) > 0) {
      return null;
    }
    next++;
    read++;
    return document;
  }

  /** One more than is expected shows that there are no others. */
  private int limit() {
    return (int) Math.min(LARGEST_PAGE, Math.max(SMALLEST_PAGE, expected - read + 1));
  }
}
