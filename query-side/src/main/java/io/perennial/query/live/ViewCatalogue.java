package io.perennial.query.live;

import io.perennial.query.table.Table;
import io.perennial.query.table.Tables;
import io.perennial.query.view.View;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The views that this node knows: the published ones, and those that only we read. */
public final class ViewCatalogue {

  private final List<View<?>> published;
  private final Map<String, View<?>> all = new LinkedHashMap<>();
  private final Map<String, List<Table>> tables = new ConcurrentHashMap<>();

  /**
   * A catalogue.
   *
   * @param published views that are offered under {@code /views}, in the order of the list
   * @param internal views that run and are rebuilt like the others, but are not offered
   */
  public ViewCatalogue(List<? extends View<?>> published, List<? extends View<?>> internal) {
    this.published = List.copyOf(published);
    published.forEach(this::add);
    internal.forEach(this::add);
  }

  private void add(View<?> view) {
    if (!view.name().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || view.name().length() > 30) {
      throw new IllegalArgumentException("Not a name of a view: " + view.name());
    }
    if (all.putIfAbsent(view.name(), view) != null) {
      throw new IllegalArgumentException("Two views are called " + view.name());
    }
  }

  /** All views. */
  public Collection<View<?>> all() {
    return all.values();
  }

  /** The views that are offered. */
  public List<View<?>> published() {
    return published;
  }

  /** Any view. */
  public Optional<View<?>> find(String name) {
    return Optional.ofNullable(all.get(name));
  }

  /** The tables that a view's documents make, the main one first. */
  public List<Table> tables(View<?> view) {
    return tables.computeIfAbsent(view.name(), name -> Tables.of(view));
  }

  /** A view that is offered. */
  public Optional<View<?>> findPublished(String name) {
    return published.stream().filter(view -> view.name().equals(name)).findFirst();
  }
}
