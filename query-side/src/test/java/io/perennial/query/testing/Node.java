package io.perennial.query.testing;

import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.document.SqliteDocumentStore;
import io.perennial.query.QuerySettings;
import io.perennial.query.frozen.FrozenSettings;
import io.perennial.query.view.View;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Embedded stores in a folder, and kernels on them. */
public final class Node implements AutoCloseable {

  public final PersonalDataProtection protection;
  public final SqliteDocumentStore store;
  public final TestLog log;

  public Node(Path folder) {
    this(folder, new TestKeys());
  }

  public Node(Path folder, TestKeys keys) {
    this(folder, folder, keys);
  }

  /** Documents and events in folders of their own. */
  public Node(Path documents, Path events) {
    this(documents, events, new TestKeys());
  }

  private Node(Path documents, Path events, TestKeys keys) {
    protection = new PersonalDataProtection(keys, 1000, Duration.ofMinutes(1));
    store = new SqliteDocumentStore(documents);
    log = new TestLog(events, protection);
  }

  public Kernel kernel(View<?>... views) {
    return kernel("node-1", Kernel.SETTINGS, views);
  }

  public Kernel kernel(String name, QuerySettings settings, View<?>... views) {
    return new Kernel(store, log, protection, settings, name, List.of(views));
  }

  /** With bounds for what is kept of the past, and a clock. */
  public Kernel kernel(
      String name,
      QuerySettings settings,
      FrozenSettings bounds,
      Clock clock,
      List<? extends View<?>> views) {
    return new Kernel(store, log, protection, settings, bounds, clock, name, views);
  }

  @Override
  public void close() {
    log.close();
    store.close();
  }
}
