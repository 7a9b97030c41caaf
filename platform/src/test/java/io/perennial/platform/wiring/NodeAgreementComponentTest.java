package io.perennial.platform.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.perennial.platform.document.SqliteDocumentStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeAgreementComponentTest {

  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir Path directory;
  private SqliteDocumentStore store;

  @BeforeEach
  void open() {
    store = new SqliteDocumentStore(directory);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private NodeAgreement node(String id, int secondsAfterStart, Map<String, String> settings) {
    Instant now = START.plusSeconds(secondsAfterStart);
    return new NodeAgreement(
        store,
        new CompanyCalendar(Clock.fixed(now, ZoneOffset.UTC), ZoneOffset.UTC),
        new NodeId(id),
        true,
        List.of(new CommonSettings(settings)));
  }

  @Test
  void nodesThatAgreeStart() {
    node("a", 0, Map.of("perennial.policy.tier.scheme", "ABC")).require();
    node("b", 1, Map.of("perennial.policy.tier.scheme", "ABC", "perennial.other", "1")).require();
    node("c", 2, Map.of("perennial.other", "1")).require();
  }

  @Test
  void oneThatDiffersDoesNotStart() {
    node("a", 0, Map.of("perennial.policy.tier.scheme", "ABC")).require();
    NodeAgreement late = node("b", 1, Map.of("perennial.policy.tier.scheme", "METALS"));
    for (int tries = 0; tries < 2; tries++) {
      assertThatThrownBy(late::require)
          .isInstanceOf(WrongSettingException.class)
          .hasMessageContaining("METALS")
          .hasMessageContaining("ABC")
          .hasMessageContaining("node a")
          .extracting(e -> ((WrongSettingException) e).setting())
          .isEqualTo("perennial.policy.tier.scheme");
    }
    assertThatCode(node("a2", 2, Map.of("perennial.policy.tier.scheme", "ABC"))::require)
        .as("the refused one has left nothing behind")
        .doesNotThrowAnyException();
  }

  @Test
  void nodesThatAreGoneDoNotCount() {
    NodeAgreement left = node("a", 0, Map.of("perennial.policy.tier.scheme", "ABC"));
    left.require();
    left.leave();
    NodeAgreement killed = node("b", 1, Map.of("perennial.policy.tier.scheme", "METALS"));
    killed.require();

    int later =
        2 + Math.toIntExact(NodeAgreement.GONE_AFTER.plus(Duration.ofSeconds(1)).toSeconds());
    node("c", later, Map.of("perennial.policy.tier.scheme", "ABC")).require();
  }

  private record Outer(int minimumDays, Inner inner) {}

  private record Inner(String scheme) {}

  @Test
  void settingsAreNamedAsTheyAreSet() {
    assertThat(CommonSettings.of("perennial.policy", new Outer(3, new Inner("ABC"))).values())
        .containsOnly(
            Map.entry("perennial.policy.minimum-days", "3"),
            Map.entry("perennial.policy.inner.scheme", "ABC"));
  }
}
