package io.perennial.query.tieringmove;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.events.EventCatalogue;
import io.perennial.events.Money;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.view.ViewField;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TieringMoveViewTest {
  private static final String RUN = "tiering-run-1";
  private static final LocalDate ON = LocalDate.of(2026, 11, 29);
  private static final TieringMoveView VIEW = new TieringMoveView("USD");
  private static final TierMove FIRST =
      new TierMove("customer-1", Tier.A, null, 1, new BigDecimal("0.9000"), usd("90.00"));
  private static final TierMove SECOND =
      new TierMove("customer-2", Tier.C, Tier.B, 2, new BigDecimal("1.0000"), usd("10.00"));
  private static final TierMovesPreviewed PART =
      new TierMovesPreviewed(RUN, 1, List.of(FIRST, SECOND), ON);

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), "USD");
  }

  private static Map<String, TieringMoveDocument> documents() {
    RecordedEvent recorded = new RecordedEvent(7, "event-7", RUN, 1, Instant.EPOCH, Map.of(), PART);
    Map<String, TieringMoveDocument> documents = new HashMap<>();
    VIEW.ids(PART).forEach(id -> documents.put(id, requireNonNull(VIEW.fold(null, id, recorded))));
    return documents;
  }

  @Test
  void everyMoveIsADocument() {
    assertThat(documents())
        .containsOnly(
            Map.entry(
                "tiering-run-1~customer-1",
                new TieringMoveDocument(
                    "tiering-run-1~customer-1",
                    RUN,
                    "customer-1",
                    Tier.A,
                    null,
                    1,
                    new BigDecimal("0.9000"),
                    usd("90.00"))),
            Map.entry(
                "tiering-run-1~customer-2",
                new TieringMoveDocument(
                    "tiering-run-1~customer-2",
                    RUN,
                    "customer-2",
                    Tier.C,
                    Tier.B,
                    2,
                    new BigDecimal("1.0000"),
                    usd("10.00"))));
  }

  @Test
  void listsAreOfARunInOrderOfItsRanks() {
    TieringMoveDocument move = requireNonNull(documents().get("tiering-run-1~customer-2"));
    Map<String, Object> values = new HashMap<>();
    for (ViewField<TieringMoveDocument> field : VIEW.fields()) {
      values.put(field.field().name(), field.value().apply(move));
    }

    assertThat(values)
        .containsEntry("runId", RUN)
        .containsEntry("customerId", "customer-2")
        .containsEntry("tier", "C")
        .containsEntry("previousTier", "B")
        .containsEntry("rank", 2L)
        .containsEntry("netSales", 1000L);
  }

  @Test
  void noOtherEventConcernsIt() {
    assertThat(VIEW.ids(new TieringRunApplied(RUN, ON))).isEmpty();
    assertThat(VIEW.ignored())
        .hasSize(EventCatalogue.all().size() - 1)
        .doesNotContain(TierMovesPreviewed.class);
  }
}
