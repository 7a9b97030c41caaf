package io.perennial.query.view;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.customer.correction.EntryStruckOut;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A view that knows of nothing that has been struck out. When an entry is struck out, the
 * customer's document is folded once more from the customer's stream, without what was struck out;
 * so no view has to take anything back, and none can take back too much or too little.
 *
 * @param <D> the document
 */
public final class CorrectedView<D> implements View<D> {

  private final View<D> view;
  private final Past past;

  private CorrectedView(View<D> view, Past past) {
    this.view = view;
    this.past = past;
  }

  /**
   * The view as it is corrected.
   *
   * @param past what is taken into account of the events before one
   */
  public static <D> View<D> of(View<D> view, Past past) {
    View<D> plain = view instanceof CorrectedView<D> corrected ? corrected.view : view;
    return plain.folds().forgetStruckOut() ? new CorrectedView<>(plain, past) : plain;
  }

  /** The views as they are corrected. */
  public static List<View<?>> all(List<? extends View<?>> views, Past past) {
    return views.stream().<View<?>>map(view -> of(view, past)).toList();
  }

  @Override
  public @Nullable D fold(@Nullable D document, String id, RecordedEvent event) {
    return event.event() instanceof EntryStruckOut struckOut
        ? corrected(document, id, event, struckOut)
        : view.fold(document, id, event);
  }

  private @Nullable D corrected(
      @Nullable D document, String id, RecordedEvent event, EntryStruckOut struckOut) {
    List<RecordedEvent> before =
        past.before(event).stream().filter(each -> !each.isOneOf(view.ignored())).toList();
    Set<Entry> struck = struck(before);
    struck.add(new Entry(struckOut.kind(), struckOut.entryId()));
    if (before.stream().noneMatch(each -> isStruck(each, struck))) {
      return view.fold(document, id, event);
    }
    D again = null;
    for (RecordedEvent each : before) {
      if (!isStruck(each, struck)) {
        again = view.fold(again, id, each);
      }
    }
    return view.fold(withOtherStreams(again, document, id), id, event);
  }

  /** What has never come to be stays away. */
  private @Nullable D withOtherStreams(@Nullable D again, @Nullable D document, String id) {
    if (document == null) {
      return again;
    }
    D start = again == null ? view.folds().empty(id) : again;
    D with = view.withOtherStreams(start, document);
    return with.equals(start) ? again : with;
  }

  private static Set<Entry> struck(List<RecordedEvent> events) {
    Set<Entry> struck = new HashSet<>();
    for (RecordedEvent each : events) {
      if (each.event() instanceof EntryStruckOut struckOut) {
        struck.add(new Entry(struckOut.kind(), struckOut.entryId()));
      }
    }
    return struck;
  }

  private static boolean isStruck(RecordedEvent event, Set<Entry> struck) {
    return Entry.behind(event.event()).filter(struck::contains).isPresent();
  }

  @Override
  public String name() {
    return view.name();
  }

  @Override
  public String meaning() {
    return view.meaning();
  }

  @Override
  public String sampleId() {
    return view.sampleId();
  }

  @Override
  public String customerOf(String id, D document) {
    return view.customerOf(id, document);
  }

  @Override
  public int version() {
    return view.version();
  }

  @Override
  public String policy() {
    return view.policy();
  }

  @Override
  public Class<D> documentType() {
    return view.documentType();
  }

  @Override
  public long bytes(D document) {
    return view.bytes(document);
  }

  @Override
  public Set<String> ids(LifecycleEvent event) {
    return view.ids(event);
  }

  @Override
  public Folds<D> folds() {
    return view.folds();
  }

  @Override
  public Set<Class<? extends LifecycleEvent>> ignored() {
    return view.ignored();
  }

  @Override
  public D withOtherStreams(D again, D document) {
    return view.withOtherStreams(again, document);
  }

  @Override
  public @Nullable Predicate<D> shown() {
    return view.shown();
  }

  @Override
  public D asShownOn(D document, LocalDate day) {
    return view.asShownOn(document, day);
  }

  @Override
  public List<ViewField<D>> fields() {
    return view.fields();
  }

  @Override
  public List<Figure<D, ?, ?>> figures() {
    return view.figures();
  }
}
