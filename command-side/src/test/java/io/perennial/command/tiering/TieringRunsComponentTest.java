package io.perennial.command.tiering;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.perennial.command.customer.tier.ChangeTier;
import io.perennial.command.testing.MoodyEngine;
import io.perennial.command.tieringrun.AbandonTieringRun;
import io.perennial.command.tieringrun.ApplyTieringRun;
import io.perennial.command.tieringrun.PreviewTierMoves;
import io.perennial.command.tieringrun.StartTieringRun;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.Money;
import io.perennial.events.customer.dealing.PurchaseRecorded;
import io.perennial.events.customer.dealing.Settlement;
import io.perennial.events.customer.file.CustomerClass;
import io.perennial.events.customer.file.CustomerRegistered;
import io.perennial.events.customer.stage.CustomerWon;
import io.perennial.events.customer.stage.LifecycleStage;
import io.perennial.events.customer.standing.Tier;
import io.perennial.events.customer.standing.TierBasis;
import io.perennial.events.customer.standing.TierChanged;
import io.perennial.events.customer.standing.TierPlacement;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.tieringrun.TierCut;
import io.perennial.events.tieringrun.TierMovesPreviewed;
import io.perennial.events.tieringrun.TieringRunAbandoned;
import io.perennial.events.tieringrun.TieringRunEvent;
import io.perennial.events.tieringrun.TieringRunFinished;
import io.perennial.events.tieringrun.TieringRunPreviewed;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.tier.TieringPolicy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TieringRunsComponentTest {
  private static final String RUN = "tiering-run-1";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final LocalDate FROM = LocalDate.of(2025, 11, 23);
  private static final int MANY = 300;

  @TempDir Path directory;

  private final MoodyEngine engine = new MoodyEngine();

  private static String customer(int number) {
    return "customer-%04d".formatted(number);
  }

  private static Money usd(int amount) {
    return new Money(BigDecimal.valueOf(amount).setScale(2), "USD");
  }

  private void append(String type, List<? extends LifecycleEvent> events) {
    append(type, 0, events);
  }

  private void append(String type, long sequence, List<? extends LifecycleEvent> events) {
    List<GenericDomainEventMessage<LifecycleEvent>> messages = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      messages.add(
          new GenericDomainEventMessage<>(
              type, events.get(i).streamId(), sequence + i, events.get(i)));
    }
    engine.appendEvents(messages);
  }

  /** A customer that has bought for so much today. */
  private void buyer(int number, int amount) {
    String id = customer(number);
    append(
        "Customer",
        List.of(
            new CustomerRegistered(
                id,
                "Invented",
                null,
                null,
                CustomerClass.DEALER,
                LifecycleStage.PROSPECT,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                null,
                null,
                "fair",
                TODAY),
            new PurchaseRecorded(
                id, "p", null, null, 1, usd(amount), null, Settlement.CASH, usd(0), TODAY),
            new CustomerWon(id, "p", TODAY)));
  }

  private RunningService service() {
    return new RunningService(engine, directory);
  }

  private static List<TierChanged> tierChanges(RunningService service, int customers) {
    List<TierChanged> changes = new ArrayList<>();
    for (int i = 1; i <= customers; i++) {
      service.facts(customer(i)).stream()
          .filter(TierChanged.class::isInstance)
          .map(TierChanged.class::cast)
          .forEach(changes::add);
    }
    return changes;
  }

  @Test
  void customersAreMovedAsPreviewedAndNotBefore() {
    buyer(1, 800);
    buyer(2, 150);
    buyer(3, 50);
    try (RunningService service = service()) {
      service.send(new StartTieringRun(RUN, null, null));
      TieringRunPreviewed previewed = service.await(RUN, TieringRunPreviewed.class);

      assertThat(previewed.ranked()).isEqualTo(3);
      assertThat(previewed.moves()).isEqualTo(3);
      assertThat(previewed.netSales()).isEqualTo(usd(1000));
      assertThat(tierChanges(service, 3)).isEmpty();

      buyerBuysAfterwards();
      service.send(new ApplyTieringRun(RUN, null));

      assertThat(service.await(RUN, TieringRunFinished.class))
          .isEqualTo(new TieringRunFinished(RUN, 3, 0, TODAY));
      assertThat(tierChanges(service, 3))
          .containsExactly(
              change(1, Tier.A, 1, "0.8000", 800),
              change(2, Tier.B, 2, "0.9500", 150),
              change(3, Tier.C, 3, "1.0000", 50));
      assertThat(service.lastMetadata(customer(1)))
          .containsEntry(EventMetadata.ACTOR, "perennial/tiering-run")
          .containsEntry(EventMetadata.CORRELATION_ID, "correlation-1");
    }
  }

  /** What is bought after the preview changes nothing about it. */
  private void buyerBuysAfterwards() {
    buyer(4, 100_000);
  }

  private static TierChanged change(int number, Tier tier, int rank, String share, int sales) {
    return new TierChanged(
        customer(number),
        tier,
        null,
        TierBasis.TIERING_RUN,
        null,
        new TierPlacement(RUN, rank, new BigDecimal(share), usd(sales), FROM, TODAY),
        TODAY);
  }

  @Test
  void whoIsInItsTierOrWasChangedByHandSinceIsLeftAsItIs() {
    buyer(1, 800);
    buyer(2, 150);
    buyer(3, 50);
    try (RunningService service = service()) {
      service.send(new ChangeTier(customer(1), Tier.A, "grew", null));
      service.send(new StartTieringRun(RUN, null, null));
      assertThat(service.await(RUN, TieringRunPreviewed.class).moves()).isEqualTo(2);
      service.send(new ChangeTier(customer(2), Tier.A, "strategic", null));
      service.send(new ApplyTieringRun(RUN, null));

      assertThat(service.await(RUN, TieringRunFinished.class))
          .isEqualTo(new TieringRunFinished(RUN, 1, 1, TODAY));
      assertThat(tierChanges(service, 3))
          .extracting(TierChanged::customerId, TierChanged::tier, TierChanged::basis)
          .containsExactly(
              tuple(customer(1), Tier.A, TierBasis.MANUAL),
              tuple(customer(2), Tier.A, TierBasis.MANUAL),
              tuple(customer(3), Tier.C, TierBasis.TIERING_RUN));
    }
  }

  @Test
  void whatWasStartedWhileNobodyAnsweredIsPreviewedLater() {
    buyer(1, 800);
    append("TieringRun", List.of(new TieringRunStarted(RUN, FROM, TODAY, cuts(), TODAY)));
    try (RunningService service = service()) {
      assertThat(service.await(RUN, TieringRunPreviewed.class).ranked()).isEqualTo(1);
    }
  }

  private static List<TierCut> cuts() {
    return TieringPolicy.defaults().cuts();
  }

  @Test
  void aRunThatWasAbandonedInTheMiddleIsNotPreviewed() {
    buyer(1, 800);
    try (RunningService service = service()) {
      engine.beforeAppend(() -> {}); // the start
      engine.beforeAppend(
          () -> // somebody is faster than the first part
          append("TieringRun", 1, List.of(new TieringRunAbandoned(RUN, TODAY))));
      service.send(new StartTieringRun(RUN, null, null));
      service.await(RUN, TieringRunAbandoned.class);
      service.send(new StartTieringRun("tiering-run-2", null, null));
      service.await("tiering-run-2", TieringRunPreviewed.class);

      assertThat(service.facts(RUN))
          .hasSize(2)
          .noneMatch(fact -> fact instanceof TierMovesPreviewed);
    }
  }

  @Test
  void aCrashWhileRankingIsMadeUpFor() throws InterruptedException {
    for (int i = 1; i <= PreviewTierMoves.MOST + 10; i++) {
      buyer(i, i);
    }
    List<LifecycleEvent> expected = previewOf("tiering-run-whole", directory.resolve("other"));
    CountDownLatch killed = new CountDownLatch(1);
    try (RunningService service = service()) {
      engine.beforeAppend(() -> {}); // the start
      engine.beforeAppend(() -> {}); // the first part
      engine.beforeAppend(() -> kill(killed));
      service.send(new StartTieringRun(RUN, null, null));
      assertThat(killed.await(60, TimeUnit.SECONDS)).isTrue();
    }
    try (RunningService service = service()) {
      service.await(RUN, TieringRunPreviewed.class);

      assertThat(service.facts(RUN))
          .filteredOn(fact -> fact instanceof TierMovesPreviewed)
          .hasSize(2)
          .isEqualTo(
              expected.stream()
                  .filter(TierMovesPreviewed.class::isInstance)
                  .map(TierMovesPreviewed.class::cast)
                  .map(part -> new TierMovesPreviewed(RUN, part.part(), part.moves(), TODAY))
                  .toList());
    }
  }

  private List<LifecycleEvent> previewOf(String runId, Path elsewhere) {
    try (RunningService service = new RunningService(engine, elsewhere)) {
      service.send(new StartTieringRun(runId, null, null));
      service.await(runId, TieringRunPreviewed.class);
      service.send(new AbandonTieringRun(runId, null));
      return service.facts(runId);
    }
  }

  @Test
  void aCrashWhileCustomersAreMovedIsMadeUpForWithoutDoublingAnything()
      throws InterruptedException {
    for (int i = 1; i <= MANY; i++) {
      buyer(i, i);
    }
    CountDownLatch killed = new CountDownLatch(1);
    try (RunningService service = service()) {
      service.send(new StartTieringRun(RUN, null, null));
      assertThat(service.await(RUN, TieringRunPreviewed.class).moves()).isEqualTo(MANY);
      for (int i = 0; i < 20; i++) {
        engine.beforeAppend(() -> {});
      }
      engine.beforeAppend(() -> kill(killed));
      service.send(new ApplyTieringRun(RUN, null));
      assertThat(killed.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(movedUntilNow()).isBetween(1L, MANY - 1L);
    try (RunningService service = service()) {
      TieringRunFinished finished = service.await(RUN, TieringRunFinished.class);

      List<TierChanged> changes = tierChanges(service, MANY);
      assertThat(finished.moved()).isEqualTo(MANY);
      assertThat(finished.passedOver()).isZero();
      assertThat(changes).hasSize(MANY);
      assertThat(changes)
          .allSatisfy(change -> {
            int sales = Integer.parseInt(change.customerId().substring(9));
            TierPlacement placement = requireNonNull(change.placement());
            assertThat(placement.rank()).isEqualTo(MANY + 1 - sales);
            assertThat(placement.netSales()).isEqualTo(usd(sales));
          });
      assertThat(service.facts(RUN))
          .filteredOn(fact -> fact instanceof TieringRunEvent)
          .extracting(fact -> fact.getClass().getSimpleName())
          .containsExactly(
              "TieringRunStarted",
              "TierMovesPreviewed",
              "TieringRunPreviewed",
              "TieringRunApplied",
              "TieringRunFinished");
    }
  }

  private long movedUntilNow() {
    return IntStream.rangeClosed(1, MANY)
        .mapToObj(number -> engine.readEvents(customer(number)))
        .flatMap(DomainEventStream::asStream)
        .filter(event -> event.getPayload() instanceof TierChanged)
        .count();
  }

  /** The append fails, and the process ends before it can try again. */
  private static void kill(CountDownLatch killed) {
    killed.countDown();
    throw new IllegalStateException("killed");
  }

  @Test
  void aFinishedRunIsQuietWhenTheTokenIsLost() {
    buyer(1, 800);
    try (RunningService service = service()) {
      service.send(new StartTieringRun(RUN, null, null));
      service.await(RUN, TieringRunPreviewed.class);
      service.send(new ApplyTieringRun(RUN, null));
      service.await(RUN, TieringRunFinished.class);
    }
    try (RunningService service = new RunningService(engine, directory.resolve("lost"))) {
      service.send(new StartTieringRun("tiering-run-2", null, null));
      assertThat(service.await("tiering-run-2", TieringRunPreviewed.class).moves()).isZero();

      assertThat(service.facts(RUN)).hasSize(5);
      assertThat(tierChanges(service, 1)).hasSize(1);
    }
  }
}
