package io.perennial.query.rebuild;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.platform.document.DocumentStore;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.Outages;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.query.QuerySettings;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.live.ViewGenerations;
import io.perennial.query.live.ViewProgress;
import io.perennial.query.view.View;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Compares a generation that was built with the one before it, and keeps what it finds. */
public final class Comparer {

  private static final Logger LOG = LoggerFactory.getLogger(Comparer.class);

  private final ViewGenerations generations;
  private final ViewProgress progress;
  private final DocumentStore store;
  private final ObjectMapper mapper;
  private final EventLog log;
  private final CompanyCalendar calendar;
  private final QuerySettings settings;
  private final Comparisons comparisons;

  /**
   * It compares generations of a store.
   *
   * @param mapper the storage mapper
   * @param comparisons where it keeps what it finds
   */
  public Comparer(
      ViewGenerations generations,
      ViewProgress progress,
      DocumentStore store,
      ObjectMapper mapper,
      EventLog log,
      CompanyCalendar calendar,
      QuerySettings settings,
      Comparisons comparisons) {
    this.generations = generations;
    this.progress = progress;
    this.store = store;
    this.mapper = mapper;
    this.log = log;
    this.calendar = calendar;
    this.settings = settings;
    this.comparisons = comparisons;
  }

  /**
   * Compares, unless it cannot be done: a rebuild is not given up for that.
   *
   * @param built the generation that was built; it has seen as much as the other one
   * @param old the one before it, of whatever version
   * @param alive called often; gives up by throwing
   */
  <D> void compare(View<D> view, Generation built, Generation old, Runnable alive) {
    long both = Math.min(progress.position(old), progress.position(built));
    ViewDocuments<D> documents = new ViewDocuments<>(view, built, store, mapper);
    try {
      Comparison found =
          new GenerationComparison<>(
                  documents, old, store, log, settings.rebuildStep(), both, alive)
              .run(calendar::now);
      if (generations.find(view.name()).isWhole(old.number())) {
        comparisons.keep(view.name(), found);
      }
    } catch (RuntimeException e) {
      alive.run(); // who was stopped has not failed
      if (Outages.isOutage(e)) {
        throw e;
      }
      LOG.warn("Generations of view {} cannot be compared", view.name(), e);
    }
  }
}
