package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What a log says of itself; run against each engine. */
public abstract class LogHeaderContract {

  private final String run = "test-" + Long.toString(System.nanoTime(), 36);

  /** The header as a node sees it; every call is another node. */
  protected abstract LogHeader header();

  @Test
  void theFirstValueStands() {
    assertThat(header().keep(run, "EUR")).isEqualTo("EUR");
    assertThat(header().keep(run, "USD")).isEqualTo("EUR");
    assertThat(header().keep(run + "-other", "USD")).isEqualTo("USD");
    assertThat(header().entries()).containsEntry(run, "EUR").containsEntry(run + "-other", "USD");
  }

  @Test
  void ofNodesThatStartAtOnceOneDecides() throws InterruptedException {
    Set<String> kept = ConcurrentHashMap.newKeySet();
    CountDownLatch ready = new CountDownLatch(4);
    Thread[] nodes = new Thread[4];
    for (int i = 0; i < nodes.length; i++) {
      String value = "node-" + i;
      LogHeader header = header();
      nodes[i] =
          Thread.ofPlatform()
              .start(() -> {
                ready.countDown();
                try {
                  ready.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                kept.add(header.keep(run, value));
              });
    }
    for (Thread node : nodes) {
      node.join();
    }
    assertThat(kept).hasSize(1);
  }
}
