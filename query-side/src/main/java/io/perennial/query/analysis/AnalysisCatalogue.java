package io.perennial.query.analysis;

import java.util.List;
import java.util.Optional;

/**
 * The analyses that there are.
 *
 * @param all each of them, under a name of its own
 */
public record AnalysisCatalogue(List<Analysis<?>> all) {

  public AnalysisCatalogue {
    all = List.copyOf(all);
    if (all.stream().map(Analysis::name).distinct().count() < all.size()) {
      throw new IllegalArgumentException("Two analyses have the same name");
    }
  }

  /** One by its name. */
  public Optional<Analysis<?>> find(String name) {
    return all.stream().filter(each -> each.name().equals(name)).findFirst();
  }
}
