package io.perennial.query.erasure;

import static io.perennial.query.Facts.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.LifecycleEvent;
import io.perennial.events.erasure.ErasureCarriedOut;
import io.perennial.events.erasure.ErasureConfirmed;
import io.perennial.events.erasure.ErasureDeclined;
import io.perennial.events.erasure.ErasureRequested;
import io.perennial.events.erasure.ErasureSubject;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.erasure.ErasureDocument.State;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ErasureViewTest {
  private static final String ERASURE = "erasure-1";
  private static final String CUSTOMER = "customer-1";
  private static final ErasureView VIEW = new ErasureView();
  private static final LifecycleEvent REQUESTED =
      new ErasureRequested(
          ERASURE,
          CUSTOMER,
          ErasureSubject.PERSON,
          "person-1",
          null,
          "request of the person",
          day("2026-03-01"));

  private static @Nullable ErasureDocument after(
      @Nullable ErasureDocument before, LifecycleEvent event, String actor, String onBehalfOf) {
    return VIEW.fold(
        before,
        ERASURE,
        new RecordedEvent(
            0,
            "event",
            ERASURE,
            0,
            Instant.EPOCH,
            Map.of(EventMetadata.ACTOR, actor, EventMetadata.ON_BEHALF_OF, onBehalfOf),
            event));
  }

  @Test
  void saysWhoAskedWhoConfirmedAndThatItIsGone() {
    ErasureDocument asked = after(null, REQUESTED, "desk", "anna");
    ErasureDocument confirmed =
        after(asked, new ErasureConfirmed(ERASURE, CUSTOMER, day("2026-03-02")), "desk", "bert");
    ErasureDocument gone =
        after(
            confirmed,
            new ErasureCarriedOut(
                ERASURE, CUSTOMER, ErasureSubject.PERSON, "person-1", day("2026-03-03")),
            "perennial/erasure",
            "nobody");

    assertThat(asked)
        .extracting(ErasureDocument::state, ErasureDocument::requestedOnBehalfOf)
        .containsExactly(State.REQUESTED, "anna");
    assertThat(confirmed)
        .extracting(ErasureDocument::state, ErasureDocument::confirmedOn)
        .containsExactly(State.CONFIRMED, day("2026-03-02"));
    assertThat(gone)
        .isEqualTo(
            new ErasureDocument(
                ERASURE,
                CUSTOMER,
                ErasureSubject.PERSON,
                "person-1",
                "request of the person",
                State.CARRIED_OUT,
                day("2026-03-01"),
                "desk",
                "anna",
                day("2026-03-02"),
                "desk",
                "bert",
                day("2026-03-03"),
                null,
                null));
  }

  @Test
  void saysThatItWasDeclined() {
    ErasureDocument asked = after(null, REQUESTED, "anna", "anna");
    assertThat(
            after(
                asked,
                new ErasureDeclined(ERASURE, CUSTOMER, "duty to keep", day("2026-03-04")),
                "bert",
                "bert"))
        .extracting(
            ErasureDocument::state, ErasureDocument::declinedOn, ErasureDocument::declinedGround)
        .containsExactly(State.DECLINED, day("2026-03-04"), "duty to keep");
  }
}
