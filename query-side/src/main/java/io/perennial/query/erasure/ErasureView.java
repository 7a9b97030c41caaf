package io.perennial.query.erasure;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureEvent;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.erasure.ErasureDocument.State;
import io.perennial.query.measure.Fields;
import io.perennial.query.view.Figure;
import io.perennial.query.view.Folds;
import io.perennial.query.view.View;
import io.perennial.query.view.ViewField;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Erasures, by who asked for them and who confirmed them. */
public final class ErasureView implements View<ErasureDocument> {

  private static final Folds<ErasureDocument> FOLDS =
      Folds.ofWhole(ErasureEvent.class, ErasureView::next);

  private static ErasureDocument next(
      @Nullable ErasureDocument known, ErasureEvent event, RecordedEvent recorded) {
    String actor = recorded.metadata().get(EventMetadata.ACTOR);
    String onBehalfOf = recorded.metadata().get(EventMetadata.ON_BEHALF_OF);
    ErasureDocumentBuilder next =
        ErasureDocumentBuilder.builder(
            known == null ? ErasureDocument.empty(event.erasureId(), event.customerId()) : known);
    return switch (event) {
      case ErasureRequested requested ->
          next.kind(requested.kind())
              .subjectId(requested.subjectId())
              .ground(requested.ground())
              .requestedOn(requested.occurredOn())
              .requestedBy(actor)
              .requestedOnBehalfOf(onBehalfOf)
              .build();
      case ErasureConfirmed confirmed ->
          next.state(State.CONFIRMED)
              .confirmedOn(confirmed.occurredOn())
              .confirmedBy(actor)
              .confirmedOnBehalfOf(onBehalfOf)
              .build();
      case ErasureCarriedOut done ->
          next.state(State.CARRIED_OUT).carriedOutOn(done.occurredOn()).build();
      case ErasureDeclined declined ->
          next.state(State.DECLINED)
              .declinedOn(declined.occurredOn())
              .declinedGround(declined.ground())
              .build();
    };
  }

  /** A customer may have several. */
  @Override
  public Set<String> ids(LifecycleEvent event) {
    return Set.of(event.streamId());
  }

  @Override
  public String customerOf(String id, ErasureDocument document) {
    return document.customerId();
  }

  @Override
  public String name() {
    return "erasure";
  }

  @Override
  public String meaning() {
    return "Erasures: whose data, who asked for it, who confirmed it, and whether it is gone";
  }

  @Override
  public String sampleId() {
    return "erasure-17";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public Class<ErasureDocument> documentType() {
    return ErasureDocument.class;
  }

  @Override
  public long bytes(ErasureDocument document) {
    return USUAL_BYTES;
  }

  @Override
  public Folds<ErasureDocument> folds() {
    return FOLDS;
  }

  @Override
  public List<ViewField<ErasureDocument>> fields() {
    return List.of(
        Fields.text("customerId", "The customer whom it concerns", ErasureDocument::customerId),
        Fields.choice("kind", "What the subject is", ErasureSubject.class, ErasureDocument::kind),
        Fields.text("subjectId", "Whose data it is", ErasureDocument::subjectId),
        Fields.choice("state", "How far it is", State.class, ErasureDocument::state),
        Fields.date("requestedOn", "When it was asked for", ErasureDocument::requestedOn),
        Fields.date("carriedOutOn", "When it was carried out", ErasureDocument::carriedOutOn));
  }

  @Override
  public List<Figure<ErasureDocument, ?, ?>> figures() {
    return List.of();
  }
}
