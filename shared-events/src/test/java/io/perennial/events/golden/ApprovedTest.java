package io.perennial.events.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ApprovedTest {

  @Test
  void filesAreWrittenOnlyWhenAskedAndNeverOnCi() {
    assertThat(Approved.mayWrite(false, null)).isFalse();
    assertThat(Approved.mayWrite(false, "true")).isFalse();
    assertThat(Approved.mayWrite(true, null)).isTrue();
    assertThat(Approved.mayWrite(true, "false")).isTrue();
    assertThatThrownBy(() -> Approved.mayWrite(true, "true")).hasMessageContaining("CI");
    assertThatThrownBy(() -> Approved.mayWrite(true, "1")).hasMessageContaining("CI");
  }
}
