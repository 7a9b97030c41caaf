package io.perennial.query.frozen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.query.live.FrozenGeneration;
import io.perennial.query.live.FrozenGeneration.State;
import io.perennial.query.live.Generation;
import io.perennial.query.live.ViewDocuments;
import io.perennial.query.testing.Kernel;
import io.perennial.query.testing.Ledger;
import io.perennial.query.testing.LedgerView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * Frozen generations are bounded, dropped when nobody asks any more, and nothing is left of them.
 */
class FrozenUpkeepComponentTest extends FrozenFixture {

  @Test
  void theOneUnusedForLongestMakesRoomAfterAMinute() {
    restart(bounds(2, 1_000));
    frozen(knownBefore(2));
    later(Duration.ofSeconds(30));
    frozen(knownBefore(4));
    assertThatThrownBy(() -> open(kernel, view, knownBefore(6)))
        .isInstanceOf(FrozenFullException.class);

    later(Duration.ofSeconds(31));
    assertThat(frozen(knownBefore(6))).hasSize(3);
    assertThat(kernel.frozenGenerations.find(-1))
        .hasValueSatisfying(gone -> assertThat(gone.state()).isEqualTo(State.RETIRED));
    assertThat(number(open(kernel, view, knownBefore(4)))).isEqualTo(-2);

    later(SETTINGS.dropGrace());
    kernel.until(() -> kernel.frozenGenerations.find(-1).isEmpty());
    assertThat(collections()).isEqualTo(2);
    kernel.until(() -> kernel.meters.get("perennial.frozen.generations").gauge().value() == 2);
  }

  @Test
  void thereIsRoomForOneOfAnySizeAndForMoreByTheirDocuments() {
    restart(bounds(8, CUSTOMERS - 1));
    assertThat(frozen(knownBefore(20))).hasSize(CUSTOMERS);
    assertThatThrownBy(() -> open(kernel, view, knownBefore(2)))
        .isInstanceOf(FrozenFullException.class);
    later(Duration.ofMinutes(2));
    assertThat(frozen(knownBefore(2))).hasSize(1);
  }

  @Test
  void itIsDroppedWhenNobodyHasAskedForAnHour() {
    frozen(knownBefore(2));
    later(Duration.ofMinutes(59));
    assertThat(number(open(kernel, view, knownBefore(2)))).isEqualTo(-1);
    later(Duration.ofMinutes(59));
    assertThat(number(open(kernel, view, knownBefore(2)))).isEqualTo(-1);
    later(Duration.ofMinutes(61));
    kernel.until(() ->
        kernel.frozenGenerations.find(-1).map(FrozenGeneration::state).orElse(null)
            == State.RETIRED);
    later(SETTINGS.dropGrace());
    kernel.until(() -> kernel.frozenGenerations.all().isEmpty());

    assertThat(collections()).isZero();
    assertThat(frozen(knownBefore(2))).hasSize(1);
  }

  @Test
  void anotherNodeTakesOverFromOneThatDies() {
    CountDownLatch go = holdUp(view);
    int dead = freezing(open(kernel, view, asOf(JANUARY))).number();
    kernel.until(() ->
        kernel
            .frozenGenerations
            .find(dead)
            .filter(each -> each.state() == State.BUILDING)
            .isPresent());
    LedgerView second = new LedgerView("ledger", 1);
    try (Kernel other = kernel("node-2", FrozenSettings.DEFAULTS, second)) {
      assertThat(freezing(open(other, second, asOf(JANUARY))).number()).isEqualTo(dead);
      later(SETTINGS.rebuildLease().plusSeconds(1));
      FrozenGeneration anew = freezing(open(other, second, asOf(JANUARY)));
      assertThat(anew.node()).isEqualTo("node-2");
      other.until(
          () -> other.frozenGenerations.find(anew.number()).orElseThrow().state() == State.READY);
      assertThat(Kernel.documents(documents(open(other, second, asOf(JANUARY)))))
          .hasSize(CUSTOMERS);

      go.countDown();
      other.until(() -> other.frozenGenerations.all().size() == 1);
      later(SETTINGS.rebuildLease());
      other.until(() -> collections() == 1);
    }
  }

  @Test
  void leftoversAreDropped() {
    kernel.close();
    kernel.frozenGenerations.change(known ->
        known.with(FrozenGeneration.begun(view, -1, JANUARY, null, "dead", START, 19, CUSTOMERS)));
    Generation left = kernel.frozenGenerations.find(-1).orElseThrow().generation();
    ViewDocuments<Ledger> written = kernel.served.documents(view, left);
    written.collection().insert(written.write("customer-001", 1, ledger()));
    kernel.served.documents(
        view, FrozenGeneration.begun(view, -7, JANUARY, null, "dead", START, 19, 0).generation());
    assertThat(collections()).isEqualTo(2);

    later(SETTINGS.rebuildLease().plusSeconds(1));
    kernel = kernel("node-1", FrozenSettings.DEFAULTS, view);
    kernel.until(() -> kernel.frozenGenerations.all().isEmpty() && collections() == 0);
  }

  private static Ledger ledger() {
    return new Ledger("customer-001", "north", "nobody", null, 0, List.of());
  }

  @Test
  void whatCannotBeFoldedSaysSoAndIsTriedAgain() {
    view.before =
        () -> {
          throw new LinkageError("A class is missing");
        };
    open(kernel, view, asOf(JANUARY));
    settle();
    assertThatThrownBy(() -> open(kernel, view, asOf(JANUARY)))
        .isInstanceOf(FreezingFailedException.class);
    assertThat(kernel.frozen.of(view).getFirst().failure()).contains("A class is missing");

    view.before = () -> {};
    later(SETTINGS.rebuildLease());
    kernel.until(() -> kernel.frozenGenerations.all().isEmpty());
    assertThat(frozen(asOf(JANUARY))).hasSize(CUSTOMERS);
  }

  @Test
  void whatCannotBeFoldedOfOneCustomerIsParkedUntilItIsDropped() {
    view.poison.add("p3");
    Map<String, Ledger> found = frozen(knownBefore(20));
    assertThat(one("customer-003", found).sales()).isZero();
    assertThat(one("customer-004", found).sales()).isEqualTo(10);
    Generation generation = documents(open(kernel, view, knownBefore(20))).generation();
    assertThat(kernel.progress.parkedFrom(view, generation, "customer-003")).hasValue(8);

    assertThat(kernel.frozen.drop(view, generation.number())).isTrue();
    kernel.until(() -> kernel.frozenGenerations.all().isEmpty());
    assertThat(kernel.progress.parkedFrom(view, generation, "customer-003")).isEmpty();
    assertThat(kernel.frozen.drop(view, generation.number())).isFalse();
  }

  @Test
  void whatIsDroppedWhileItIsFoldedIsGivenUp() {
    CountDownLatch go = holdUp(view);
    int number = freezing(open(kernel, view, asOf(JANUARY))).number();
    kernel.until(() ->
        kernel
            .frozenGenerations
            .find(number)
            .filter(each -> each.state() == State.BUILDING)
            .isPresent());
    kernel.frozen.drop(view, number);
    go.countDown();
    kernel.until(() -> kernel.frozenGenerations.all().isEmpty());
    assertThat(collections()).isZero();
  }

  @Test
  void aNodeThatIsStoppedGivesUpWhatItFolds() {
    CountDownLatch go = holdUp(view);
    open(kernel, view, asOf(JANUARY));
    Thread closing = Thread.ofPlatform().start(() -> kernel.frozen.close());
    go.countDown();
    kernel.until(() -> !closing.isAlive());
    assertThat(kernel.frozenGenerations.all()).noneMatch(FrozenGeneration::inWork);
  }
}
