package io.perennial.query.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.query.frozen.FrozenViews.Found;
import io.perennial.query.history.Horizon;
import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.FrozenGeneration.State;
import io.perennial.query.live.Generation;
import io.perennial.query.testing.Facts;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Views as they were: folded once for all who ask, with what their horizon takes into account. */
class FrozenViewsComponentTest extends FrozenFixture {

  @Test
  void whoAsksAtTheSameTimeIsAnsweredFromOne() {
    LedgerView second = new LedgerView("ledger", 1);
    try (Kernel other = kernel("node-2", FrozenSettings.DEFAULTS, second)) {
      CountDownLatch go = holdUp(view);
      FrozenGeneration first = freezing(open(kernel, view, asOf(JANUARY)));
      assertThat(freezing(open(kernel, view, asOf(JANUARY))).number()).isEqualTo(first.number());
      FrozenGeneration elsewhere = freezing(open(other, second, asOf(JANUARY)));
      assertThat(elsewhere.number()).isEqualTo(first.number());
      assertThat(elsewhere.node()).isEqualTo("node-1");
      go.countDown();
      settle();

      assertThat(number(open(other, second, asOf(JANUARY)))).isEqualTo(first.number());
      assertThat(kernel.frozenGenerations.all()).hasSize(1);
      assertThat(kernel.frozenGenerations.all().getFirst().documents()).isEqualTo(CUSTOMERS);
    }
  }

  @Test
  void allThatWaitAreFoldedInOnePass() {
    CountDownLatch go = holdUp(view);
    open(kernel, view, knownBefore(2));
    kernel.until(() -> kernel.frozenGenerations.all().getFirst().state() == State.BUILDING);
    open(kernel, view, knownBefore(4));
    open(kernel, view, knownBefore(6));
    assertThat(kernel.frozenGenerations.all().getLast().state()).isEqualTo(State.WAITING);
    go.countDown();
    settle();

    kernel.until(() -> kernel.meters.timer("perennial.frozen.build").count() == 2);
    assertThat(frozen(knownBefore(2))).hasSize(1);
    assertThat(frozen(knownBefore(4))).hasSize(2);
    assertThat(frozen(knownBefore(6))).hasSize(3);
  }

  /** As after a kill in the middle: an entry without a node, and a collection without an entry. */

  /** Without {@code knownAt} what is recorded late belongs in it, too. */
  @Test
  void whatIsRecordedLateIsFoldedInAfterAWhile() {
    int first = number(openSettled(asOf(JANUARY)));
    node.log.append(Facts.purchase(Facts.customer(1), "late", 500, 1));
    assertThat(number(open(kernel, view, asOf(JANUARY)))).isEqualTo(first);

    later(Duration.ofMinutes(11));
    Found<Ledger> old = open(kernel, view, asOf(JANUARY));
    assertThat(number(old)).as("serves while another one is folded").isEqualTo(first);
    assertThat(((Found.Ready<Ledger>) old).settled()).isFalse();
    settle();
    Found<Ledger> anew = open(kernel, view, asOf(JANUARY));
    assertThat(number(anew)).isLessThan(first);
    assertThat(one("customer-001", Kernel.documents(documents(anew))).sales()).isEqualTo(510);
    assertThat(number(kernel.frozen.open(view, new Wanted(asOf(JANUARY), -1, Instant.MIN, first))))
        .as("who reads the old one goes on with it")
        .isEqualTo(first);

    later(Duration.ofMinutes(2));
    kernel.until(() ->
        kernel.frozenGenerations.find(first).filter(each -> each.state() == State.READY).isEmpty());
    assertThatThrownBy(
            () -> kernel.frozen.open(view, new Wanted(asOf(JANUARY), -1, Instant.MIN, first)))
        .isInstanceOf(FrozenGoneException.class);
  }

  private Found<Ledger> openSettled(Horizon horizon) {
    open(kernel, view, horizon);
    settle();
    return open(kernel, view, horizon);
  }

  @Test
  void whatWasKnownNeverChanges() {
    int first = number(openSettled(knownBefore(4)));
    node.log.append(Facts.purchase(Facts.customer(1), "late", 500, 1));
    later(Duration.ofMinutes(11));
    Found<Ledger> found = open(kernel, view, knownBefore(4));
    assertThat(number(found)).isEqualTo(first);
    assertThat(((Found.Ready<Ledger>) found).settled()).isTrue();
    assertThat(documents(found).generation().startAfter()).isEqualTo(4);
  }

  /** Who has been erased cannot be read in it: it holds what is personal as live documents do. */
  @Test
  void whatIsPersonalIsStoredEncrypted() {
    assertThat(one("customer-001", frozen(knownBefore(20))).contact()).isEqualTo("Ada Example");
    documents(open(kernel, view, knownBefore(20)))
        .collection()
        .scan(stored ->
            assertThat(stored.body() + stored.fields()).doesNotContain("Ada").contains("north"));
  }

  /** An event may be committed a little after the instant at which it was recorded. */
  @Test
  void whatWasKnownAMomentAgoIsFoldedOnceMore() {
    Horizon justNow = new Horizon(null, START);
    int first = number(openSettled(justNow));
    node.log.record(List.of(recorded("late", START.minusSeconds(1))));
    later(Duration.ofSeconds(59));
    assertThat(number(open(kernel, view, justNow))).isEqualTo(first);
    later(Duration.ofSeconds(1));
    open(kernel, view, justNow);
    settle();
    Found<Ledger> settled = open(kernel, view, justNow);
    assertThat(((Found.Ready<Ledger>) settled).settled()).isTrue();
    assertThat(one("customer-000", Kernel.documents(documents(settled))).purchases())
        .contains("late");
  }

  private RecordedEvent recorded(String purchase, Instant at) {
    return new RecordedEvent(
        -1,
        "event-" + purchase,
        Facts.customer(0),
        node.log.log().lastSequence(Facts.customer(0)).orElse(-1) + 1,
        at,
        Map.of(),
        Facts.purchase(Facts.customer(0), purchase, 1, 1));
  }

  /**
   * The clocks of nodes differ; the instant at which it was recorded decides, as for a document.
   */
  @Test
  void theInstantDecidesAndNotThePosition() {
    Instant noon = Instant.parse("2026-02-10T12:00:00Z");
    node.log.record(List.of(recorded("ahead", noon.plusSeconds(5))));
    node.log.record(List.of(recorded("behind", noon)));
    node.log.record(List.of(recorded("at-once", noon)));

    Map<String, Ledger> known = frozen(new Horizon(null, noon.plusNanos(1)));
    assertThat(one("customer-000", known).purchases())
        .contains("behind", "at-once")
        .doesNotContain("ahead");
    assertThat(one("customer-000", frozen(new Horizon(null, noon))).purchases())
        .doesNotContain("behind", "at-once");
    assertThat(
            documents(open(kernel, view, new Horizon(null, noon.plusNanos(1))))
                .generation()
                .startAfter())
        .isEqualTo(node.log.log().head());
  }

  @Test
  void aWriteThatIsToBeSeenIsWaitedFor() {
    int first = number(openSettled(asOf(JANUARY)));
    ConsistencyToken token = node.log.append(Facts.purchase(Facts.customer(1), "mine", 500, 1));
    Wanted mine =
        new Wanted(
            asOf(JANUARY), node.log.log().head(), kernel.progress.recordedAt(List.of(token)), null);
    // It was recorded long before by the clock of this test, and by its position is not in it.
    Wanted fresh = new Wanted(asOf(JANUARY), mine.atLeast(), clock.instant(), null);

    assertThat(number(kernel.frozen.open(view, mine))).isEqualTo(first);
    freezing(kernel.frozen.open(view, fresh));
    settle();
    assertThat(
            one("customer-001", Kernel.documents(documents(kernel.frozen.open(view, fresh))))
                .sales())
        .isEqualTo(510);
  }

  @Test
  void aRebuildLeavesItAloneAndANewVersionHasItsOwn() {
    int first = number(openSettled(asOf(JANUARY)));
    kernel.rebuilds.start(List.of(view));
    kernel.until(() -> kernel.generations.serving(view).map(Generation::number).orElse(0) == 2);
    assertThat(number(open(kernel, view, asOf(JANUARY)))).isEqualTo(first);

    LedgerView next = new LedgerView("ledger", 2);
    try (Kernel other = kernel("node-2", FrozenSettings.DEFAULTS, next)) {
      FrozenGeneration anew = freezing(open(other, next, asOf(JANUARY)));
      settle();
      assertThat(anew.generation().version()).isEqualTo(2);
      assertThat(number(open(kernel, view, asOf(JANUARY)))).isEqualTo(first);
    }
    view.policy = "currency=USD";
    freezing(open(kernel, view, asOf(JANUARY)));
    settle();
  }

  /** As live: the customer's document stays as it was before. */
}
