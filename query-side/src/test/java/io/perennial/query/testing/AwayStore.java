package io.perennial.query.testing;

import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.DocumentCollection;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.document.DocumentStoreUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A store that can be away, or do what it is asked to write and not be able to say so. */
public final class AwayStore implements DocumentStore {

  private static final Set<String> WRITES = Set.of("write", "insert", "replace", "delete");

  private final DocumentStore store;

  /** Whether it is away. */
  public volatile boolean away;

  /** The collection whose writes are done and not answered; empty for none. */
  public volatile String mutes = "";

  /** How often it was asked while it was away. */
  public final AtomicInteger asked = new AtomicInteger();

  /** Another store, which is there. */
  public AwayStore(DocumentStore store) {
    this.store = store;
  }

  @Override
  public DocumentCollection collection(CollectionSpec spec) {
    DocumentCollection collection = store.collection(spec);
    return (DocumentCollection)
        Proxy.newProxyInstance(
            DocumentCollection.class.getClassLoader(),
            new Class<?>[] {DocumentCollection.class},
            (proxy, method, arguments) -> {
              if (away) {
                asked.incrementAndGet();
                throw new DocumentStoreUnavailableException("away");
              }
              try {
                Object answer = method.invoke(collection, arguments);
                if (spec.name().equals(mutes) && WRITES.contains(method.getName())) {
                  throw new DocumentStoreUnavailableException("mute");
                }
                return answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public List<Document> bare(Area area, String name, @Nullable String after, int limit) {
    return store.bare(area, name, after, limit);
  }

  @Override
  public void drop(Area area, String name) {
    store.drop(area, name);
  }

  @Override
  public Set<String> names(Area area) {
    return store.names(area);
  }

  @Override
  public void requireUsable() {
    store.requireUsable();
  }

  @Override
  public void close() {
    store.close();
  }
}
