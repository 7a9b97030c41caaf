package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.axonframework.common.IdentifierFactory;
import org.junit.jupiter.api.Test;

class RandomIdentifiersTest {

  private static final int MANY = 20_000;

  @Test
  void areTheOnesThatAxonTakes() {
    assertThat(IdentifierFactory.getInstance()).isInstanceOf(RandomIdentifiers.class);
  }

  @Test
  void areRandomUuidsNoneOfThemTwice() {
    RandomIdentifiers identifiers = new RandomIdentifiers();
    Set<UUID> made = ConcurrentHashMap.newKeySet();
    IntStream.range(0, MANY)
        .parallel()
        .forEach(any -> made.add(UUID.fromString(identifiers.generateIdentifier())));
    assertThat(made).hasSize(MANY).allMatch(id -> id.version() == 4 && id.variant() == 2);
  }

  @Test
  void everyOtherBitIsAsOftenSetAsNot() {
    RandomIdentifiers identifiers = new RandomIdentifiers();
    int[] set = new int[128];
    for (int i = 0; i < MANY; i++) {
      UUID id = UUID.fromString(identifiers.generateIdentifier());
      for (int bit = 0; bit < 64; bit++) {
        set[bit] += (int) (id.getLeastSignificantBits() >>> bit & 1);
        set[64 + bit] += (int) (id.getMostSignificantBits() >>> bit & 1);
      }
    }
    assertThat(IntStream.of(set).filter(count -> count == 0 || count == MANY).count()).isEqualTo(6);
    assertThat(IntStream.of(set).filter(count -> count != 0 && count != MANY))
        .allMatch(count -> Math.abs(count - MANY / 2) < MANY / 20);
  }
}
