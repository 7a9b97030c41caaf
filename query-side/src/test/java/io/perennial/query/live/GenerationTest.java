package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.query.testing.LedgerView;
import org.junit.jupiter.api.Test;

class GenerationTest {

  /** Names in the stores of running systems: another name is another collection, or processor. */
  @Test
  void namesAreFrozen() {
    Generation generation = Generation.of(new LedgerView("lifetime-value", 3), 12, 4711);

    assertThat(generation.collection()).isEqualTo("v_lifetime_value_3_g12");
    assertThat(generation.processor()).isEqualTo("view-lifetime-value-g12");
    assertThat(generation.startAfter()).isEqualTo(4711);
    assertThat(SeenLog.COLLECTION).isEqualTo("log_mark_v1");
    assertThat(ViewGenerations.COLLECTION).isEqualTo("generations_v1");
    assertThat(Parking.ENTRIES).isEqualTo("parked_v1");
    assertThat(Parking.MARKERS).isEqualTo("parked_customers_v1");
  }
}
