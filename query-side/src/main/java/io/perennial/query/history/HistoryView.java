package io.perennial.query.history;

import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.history.CustomerStreams.Run;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The index by which the events of one customer are found in any engine. It is a view like the
 * others, read by us alone.
 */
public final class HistoryView implements View<CustomerStreams> {

  private static final Folds<CustomerStreams> FOLDS = Folds.ofEveryEvent(HistoryView::with);

  @Override
  public String name() {
    return "history";
  }

  @Override
  public String meaning() {
    return "Where the events of each customer stand in the log.";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<CustomerStreams> documentType() {
    return CustomerStreams.class;
  }

  @Override
  public long bytes(CustomerStreams document) {
    return (long) ENTRY_BYTES * (2 + document.runs().size());
  }

  @Override
  public Folds<CustomerStreams> folds() {
    return FOLDS;
  }

  private static CustomerStreams with(
      @Nullable CustomerStreams document, String id, RecordedEvent event) {
    Run single = new Run(event.streamId(), event.sequence(), event.sequence(), event.position());
    if (document == null) {
      return new CustomerStreams(id, List.of(single));
    }
    List<Run> runs = new ArrayList<>(document.runs());
    Run last = runs.getLast();
    if (last.streamId().equals(event.streamId()) && last.to() + 1 == event.sequence()) {
      runs.set(
          runs.size() - 1,
          new Run(last.streamId(), last.from(), event.sequence(), last.firstPosition()));
    } else {
      runs.add(single);
    }
    return new CustomerStreams(id, runs);
  }

  @Override
  public List<ViewField<CustomerStreams>> fields() {
    return List.of();
  }

  @Override
  public List<Figure<CustomerStreams, ?, ?>> figures() {
    return List.of();
  }
}
