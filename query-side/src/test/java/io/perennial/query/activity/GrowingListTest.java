package io.perennial.query.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GrowingListTest {

  @Test
  void everyListStaysWhatItWas() {
    GrowingList<Integer> list = GrowingList.of(List.of());
    List<GrowingList<Integer>> before = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      before.add(list);
      before.add(list.plus(-i)); // grown from the same list, and forgotten
      list = list.plus(i);
    }
    for (int i = 0; i < 100; i++) {
      List<Integer> expected = new ArrayList<>();
      for (int j = 0; j < i; j++) {
        expected.add(j);
      }
      assertThat(before.get(2 * i)).isEqualTo(expected);
      expected.add(-i);
      assertThat(before.get(2 * i + 1)).isEqualTo(expected);
    }
    assertThat(list).hasSize(100);
  }

  @Test
  void isTheVeryListWhereItGrowsAlready() {
    GrowingList<String> list = GrowingList.of(List.of("a"));
    assertThat(GrowingList.of(list)).isSameAs(list);
    assertThat(list.plus("b")).containsExactly("a", "b");
  }
}
