package io.perennial.query.view;

import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.customer.correction.CorrectionEvent;
import io.perennial.events.customer.correction.Entry;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which families of events a view folds, and how: one function a family, which switches over the
 * family's members without a default. So a new event stops the compilation of the views that fold
 * its family, and touches no other.
 *
 * @param <D> the view's document
 */
public final class Folds<D> {

  /**
   * A fold of events that are not told apart.
   *
   * @param <D> the document
   */
  @FunctionalInterface
  public interface Fold<D> {

    /** The document after the event; both may be absent. */
    @Nullable D after(@Nullable D document, String id, RecordedEvent event);
  }

  /**
   * A fold of a family's events that looks at when they were recorded.
   *
   * @param <D> the document
   * @param <E> the family
   */
  @FunctionalInterface
  public interface RecordedFold<D, E> {

    /** The document after the event; absent when there is to be none any more. */
    @Nullable D after(D document, E event, Instant recordedAt);
  }

  /**
   * A fold of a family's events that keeps their identifiers, to name them as evidence.
   *
   * @param <D> the document
   * @param <E> the family
   */
  @FunctionalInterface
  public interface NamedFold<D, E> {

    /** The document after the event; absent when there is to be none any more. */
    @Nullable D after(D document, E event, String eventId);
  }

  /**
   * A fold of a family's events that looks at who asked for them.
   *
   * @param <D> the document
   * @param <E> the family
   */
  @FunctionalInterface
  public interface AskedFold<D, E> {

    /**
     * The document after the event; absent when there is to be none any more.
     *
     * @param asker the account that asked for the event, or whom it acted for; absent where that is
     *     not known
     */
    @Nullable D after(D document, E event, @Nullable String asker);
  }

  /** Who folds what can be struck out does not ignore these. */
  private static final Set<Class<? extends LifecycleEvent>> CORRECTIONS =
      Set.copyOf(EventCatalogue.membersOf(CorrectionEvent.class));

  private final Fold<D> fold;

  /** Makes the document that what was struck out is to be forgotten in; absent where none is. */
  private final @Nullable Function<String, D> empty;

  private final Set<Class<? extends LifecycleEvent>> ignored;

  private Folds(
      Fold<D> fold,
      @Nullable Function<String, D> empty,
      Set<Class<? extends LifecycleEvent>> ignored) {
    this.fold = fold;
    this.empty = empty;
    this.ignored = ignored;
  }

  /** The same fold for events of every family, those that cannot be read among them. */
  public static <D> Folds<D> ofEveryEvent(Fold<D> fold) {
    return new Folds<>(fold, null, Set.of());
  }

  /**
   * Events of one kind, each of which makes documents of its own that no other event touches.
   *
   * @param making the document of that id
   */
  public static <D, E extends LifecycleEvent> Folds<D> making(
      Class<E> kind, BiFunction<String, E, D> making) {
    return new Folds<>(
        (document, id, event) ->
            kind.isInstance(event.event()) ? making.apply(id, kind.cast(event.event())) : document,
        null,
        allBut(Set.copyOf(EventCatalogue.membersOf(kind))));
  }

  /**
   * A fold of a family's events that looks at who asked for them, too.
   *
   * @param <D> the document
   * @param <E> the family
   */
  @FunctionalInterface
  public interface WholeFold<D, E> {

    /** The document after the event; absent where there is none. */
    @Nullable D after(@Nullable D document, E event, RecordedEvent recorded);
  }

  /** Events of one family, of which nothing can be struck out. */
  public static <D, E extends LifecycleEvent> Folds<D> ofWhole(
      Class<E> family, WholeFold<D, E> fold) {
    return new Folds<>(
        (document, id, event) ->
            family.isInstance(event.event())
                ? fold.after(document, family.cast(event.event()), event)
                : document,
        null,
        allBut(Set.copyOf(EventCatalogue.membersOf(family))));
  }

  private static Set<Class<? extends LifecycleEvent>> allBut(Set<? extends Class<?>> folded) {
    return EventCatalogue.all().stream()
        .<Class<? extends LifecycleEvent>>map(EventCatalogue.Entry::type)
        .filter(type -> !folded.contains(type))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Folds a family after the other.
   *
   * @param empty the document of that id before the first event that changes it
   */
  public static <D> Builder<D> startingWith(Function<String, D> empty) {
    return new Builder<>(empty);
  }

  /** Events of the families that are not folded. */
  public Set<Class<? extends LifecycleEvent>> ignored() {
    return ignored;
  }

  /** Whether what is struck out is to be forgotten: not where every event counts, or none does. */
  boolean forgetStruckOut() {
    return empty != null;
  }

  /** The document of that id before the first event that changes it. */
  D empty(String id) {
    if (empty == null) {
      throw new IllegalStateException("There is no such document");
    }
    return empty.apply(id);
  }

  /** The document after the event; as it was, when the event's family is not folded. */
  public @Nullable D fold(@Nullable D document, String id, RecordedEvent event) {
    return fold.after(document, id, event);
  }

  /**
   * Puts folds together.
   *
   * @param <D> the view's document
   */
  public static final class Builder<D> {

    private final Function<String, D> empty;
    private final Map<Class<?>, Fold<D>> byEvent = new HashMap<>();

    private Builder(Function<String, D> empty) {
      this.empty = empty;
    }

    /**
     * Folds a family.
     *
     * @param family the sealed interface
     * @param fold the document after an event; the very document it got when it passes the event
     *     over, absent when there is to be no document any more
     * @throws IllegalArgumentException when the family, or a part of it, is folded already
     */
    public <E extends LifecycleEvent> Builder<D> on(
        Class<E> family, BiFunction<D, E, @Nullable D> fold) {
      return with(family, (document, event, recorded) -> fold.apply(document, event));
    }

    /**
     * As {@link #on}, for a fold that keeps the identifiers of events.
     *
     * @throws IllegalArgumentException when the family, or a part of it, is folded already
     */
    public <E extends LifecycleEvent> Builder<D> onNamed(Class<E> family, NamedFold<D, E> fold) {
      return with(
          family, (document, event, recorded) -> fold.after(document, event, recorded.eventId()));
    }

    /**
     * As {@link #on}, for a fold that looks at when events were recorded.
     *
     * @throws IllegalArgumentException when the family, or a part of it, is folded already
     */
    public <E extends LifecycleEvent> Builder<D> onRecorded(
        Class<E> family, RecordedFold<D, E> fold) {
      return with(
          family,
          (document, event, recorded) -> fold.after(document, event, recorded.recordedAt()));
    }

    /**
     * As {@link #on}, for a fold that looks at who asked for events.
     *
     * @throws IllegalArgumentException when the family, or a part of it, is folded already
     */
    public <E extends LifecycleEvent> Builder<D> onAsked(Class<E> family, AskedFold<D, E> fold) {
      return with(
          family,
          (document, event, recorded) -> fold.after(document, event, asker(recorded.metadata())));
    }

    private static @Nullable String asker(Map<String, String> metadata) {
      String principal = metadata.get(EventMetadata.ON_BEHALF_OF);
      return principal == null ? metadata.get(EventMetadata.ACTOR) : principal;
    }

    private <E extends LifecycleEvent> Builder<D> with(Class<E> family, Each<D, E> fold) {
      for (Class<? extends LifecycleEvent> type : EventCatalogue.membersOf(family)) {
        if (byEvent.put(type, (document, id, event) -> after(document, id, event, family, fold))
            != null) {
          throw new IllegalArgumentException(type + " is folded twice");
        }
      }
      return this;
    }

    /** A document that has not changed does not come to be. */
    @SuppressWarnings("ReferenceEquality")
    private <E extends LifecycleEvent> @Nullable D after(
        @Nullable D document, String id, RecordedEvent event, Class<E> family, Each<D, E> fold) {
      D before = document == null ? empty.apply(id) : document;
      D after = fold.after(before, family.cast(event.event()), event);
      return after == before ? document : after;
    }

    /** A fold that gets all there is. */
    private interface Each<D, E> {
      @Nullable D after(D document, E event, RecordedEvent recorded);
    }

    /** The folds. */
    public Folds<D> build() {
      Map<Class<?>, Fold<D>> folds = Map.copyOf(byEvent);
      boolean ofEntries = Entry.EVENTS.stream().anyMatch(folds::containsKey);
      Set<Class<?>> folded = new HashSet<>(folds.keySet());
      if (ofEntries) {
        folded.addAll(CORRECTIONS);
      }
      return new Folds<>(
          (document, id, event) -> {
            Fold<D> fold = folds.get(event.event().getClass());
            return fold == null ? document : fold.after(document, id, event);
          },
          ofEntries ? empty : null,
          allBut(folded));
    }
  }
}
