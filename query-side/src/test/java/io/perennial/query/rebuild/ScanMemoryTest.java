package io.perennial.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScanMemoryTest {

  private final ScanMemory memory = new ScanMemory(1_000, 10);

  @Test
  void oneMayHoldWhatTheOthersDoNotNeed() {
    memory.add(1_000);
    assertThat(memory.excess(950)).isZero();
  }

  @Test
  void whereAllIsTooMuchATenthIsToBeFreeAgain() {
    memory.add(1_050);
    assertThat(memory.excess(900)).isEqualTo(150);
  }

  @Test
  void nobodyLetsGoOfAnEqualShare() {
    memory.add(1_050);
    assertThat(memory.excess(100)).isZero();
    assertThat(memory.excess(120)).isEqualTo(20);
  }

  @Test
  void whatIsLetGoIsFree() {
    memory.add(1_050);
    memory.add(-150);
    assertThat(memory.held()).isEqualTo(900);
    assertThat(memory.excess(900)).isZero();
  }
}
