package io.perennial.query.view;

import io.perennial.events.LifecycleEvent;
import io.perennial.platform.eventstore.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A view is a fold of events into documents. It is pure: it knows no database, no clock, and no
 * setting that is not handed to it when it is made.
 *
 * @param <D> the document, an immutable record; written by the one mapper, so that personal data in
 *     it stays encrypted
 */
public interface View<D> {

  /** The name in the path, lower case with hyphens; stable. */
  String name();

  /** What a document takes in memory without what grows. */
  int USUAL_BYTES = 500;

  /** What an entry of a list in a document takes in memory. */
  int ENTRY_BYTES = 100;

  /** One sentence for the list of views. */
  String meaning();

  /** An identifier as its documents have one, for the documentation. */
  default String sampleId() {
    return "customer-17";
  }

  /**
   * Raised whenever the fold or the document changes; a new version is folded beside the old one.
   */
  int version();

  /**
   * The settings that its documents are folded with, as one text; {@code ""} when there are none.
   * Documents that were folded with others are made anew.
   */
  default String policy() {
    return "";
  }

  /** The document's class. */
  Class<D> documentType();

  /**
   * About how many bytes a document takes in memory. Asked for after every event of a scan, so it
   * is reckoned from lengths, not counted.
   */
  long bytes(D document);

  /**
   * Ids of the documents that an event touches. A document belongs to one customer: all events that
   * touch it are that customer's, for only these are sure to come in their order.
   */
  default Set<String> ids(LifecycleEvent event) {
    return Set.of(event.customerId());
  }

  /**
   * The customer whose events make a document: it is called as the document is, unless a customer
   * may have several.
   */
  default String customerOf(String id, D document) {
    return id;
  }

  /** Which families of events it folds, and how. The same folds each time. */
  Folds<D> folds();

  /** Events of the families that this view does not fold. */
  default Set<Class<? extends LifecycleEvent>> ignored() {
    return folds().ignored();
  }

  /**
   * The document after the event.
   *
   * @param document the document before; absent when there is none yet
   * @return the document after; absent when there is none any more
   */
  default @Nullable D fold(@Nullable D document, String id, RecordedEvent event) {
    return folds().fold(document, id, event);
  }

  /**
   * The document with what it holds of other streams of the customer, such as its complaints. A
   * view that folds these says what that is.
   *
   * @param again the document as the customer's own stream makes it
   * @param document the document as all streams have made it
   */
  default D withOtherStreams(D again, D document) {
    return again;
  }

  /**
   * Which documents are shown: lists leave out the others, and they are not found by their id. They
   * are kept for what may come; absent when all are shown.
   */
  default @Nullable Predicate<D> shown() {
    return null;
  }

  /**
   * The document as it is shown on a day to those who ask. What follows from the passing of days is
   * worked out here, not by the fold, so that what is kept is true on all days; a document as of a
   * day is shown as on that day. Where a field of lists shows it, the field has a {@link
   * ViewField.Turn}.
   */
  default D asShownOn(D document, LocalDate day) {
    return document;
  }

  /** Fields that lists may be filtered and sorted by. */
  List<ViewField<D>> fields();

  /** Figures that are folded from this view's documents. */
  List<Figure<D, ?, ?>> figures();
}
