package io.perennial.models.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LogRankTest {

  /** The textbooks have 16.79 with 9 observed of 19.25 expected, and 21 of 10.75. */
  @Test
  void ofAKnownStudy() {
    TreeMap<String, Durations> groups = new TreeMap<>();
    groups.put("treated", Remission.treated());
    groups.put("others", Remission.others());
    LogRank test = LogRank.of(groups);
    assertThat(test.degreesOfFreedom()).isEqualTo(1);
    assertThat(Objects.requireNonNull(test.chiSquare())).isCloseTo(16.792941, within(0.0000005));
    assertThat(Objects.requireNonNull(test.pValue())).isCloseTo(4.168809e-5, within(5e-12));
    assertThat(test.groups().get(0).observed()).isEqualTo(21);
    assertThat(test.groups().get(0).expected()).isCloseTo(10.7495, within(0.0001));
    assertThat(test.groups().get(1).observed()).isEqualTo(9);
    assertThat(test.groups().get(1).expected()).isCloseTo(19.2505, within(0.0001));
  }

  /**
   * Three of two each: A leaves after 1 and 4, B after 2 and 5, C after 3, and one stays 6. At 1,
   * all at risk: a third each. At 2, A 1/5, B 2/5, C 2/5. At 3, 1/4, 1/4, 2/4. At 4, a third each.
   * At 5, B and C one half each. Expected of A 1/3 + 1/5 + 1/4 + 1/3 = 67/60, of B 1/3 + 2/5 + 1/4
   * + 1/3 + 1/2 = 109/60, of C 2/3 + 2/5 + 1/2 + 1/2 = 124/60; together 5. Variance of A 2/9 + 4/25
   * + 3/16 + 2/9, of B 2/9 + 6/25 + 3/16 + 2/9 + 1/4, covariance -1/9 - 2/25 - 1/16 - 1/9.
   */
  @Test
  void ofThreeGroupsByHand() {
    TreeMap<String, Durations> groups = new TreeMap<>();
    groups.put("A", Remission.durations(new int[] {1, 4}));
    groups.put("B", Remission.durations(new int[] {2, 5}));
    groups.put("C", Remission.durations(new int[] {3}, 6));
    // said in the same breath, so that a group without anybody changes nothing
    groups.put("D", new Durations());
    LogRank test = LogRank.of(groups);
    double a = 2 - 67 / 60.0;
    double b = 2 - 109 / 60.0;
    double va = 2 / 9.0 + 4 / 25.0 + 3 / 16.0 + 2 / 9.0;
    double vb = 2 / 9.0 + 6 / 25.0 + 3 / 16.0 + 2 / 9.0 + 1 / 4.0;
    double vab = -1 / 9.0 - 2 / 25.0 - 1 / 16.0 - 1 / 9.0;
    double chiSquare = (a * a * vb - 2 * a * b * vab + b * b * va) / (va * vb - vab * vab);
    assertThat(test.degreesOfFreedom()).isEqualTo(2);
    assertThat(Objects.requireNonNull(test.chiSquare())).isCloseTo(chiSquare, within(1e-12));
    // with two degrees of freedom the tail is an exponential
    assertThat(Objects.requireNonNull(test.pValue()))
        .isCloseTo(Math.exp(-chiSquare / 2), within(1e-12));
    assertThat(test.groups()).extracting(LogRank.Group::observed).containsExactly(2L, 2L, 1L, 0L);
    assertThat(test.groups().stream().mapToDouble(LogRank.Group::expected).sum())
        .isCloseTo(5, within(1e-12));
  }

  @Test
  void thereMustBeTwoToCompareAndALoss() {
    TreeMap<String, Durations> groups = new TreeMap<>();
    assertThat(LogRank.of(groups)).isEqualTo(new LogRank(List.of(), null, 0, null));
    groups.put("A", Remission.treated());
    assertThat(LogRank.of(groups).chiSquare()).isNull();
    groups.put("A", Remission.durations(new int[0], 3, 4));
    groups.put("B", Remission.durations(new int[0], 3, 5));
    assertThat(LogRank.of(groups).pValue()).isNull();
    // whoever was gone before the first loss was never compared
    groups.put("A", Remission.durations(new int[0], 1));
    groups.put("B", Remission.durations(new int[] {3, 5}));
    assertThat(LogRank.of(groups).chiSquare()).isNull();
  }
}
