package io.perennial.platform.document;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of documents.
 *
 * @param documents in the order asked for
 * @param next where the next page starts; absent when this is the last
 */
public record Page(List<Document> documents, Query.@Nullable Keyset next) {

  public Page {
    documents = List.copyOf(documents);
  }
}
