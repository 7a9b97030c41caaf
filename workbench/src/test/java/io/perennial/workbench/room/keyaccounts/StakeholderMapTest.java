package io.perennial.workbench.room.keyaccounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.room.Answers;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StakeholderMapTest {

  @Test
  void eachStandsInTheColumnOfAttitudeAndTheRowOfRole() {
    StakeholderMap map =
        StakeholderMap.of(
            Texts.in(Language.ENGLISH),
            Answers.json(
                """
                [{"personId": "p-1", "role": "DECISION_MAKER", "attitude": "OPPONENT"},
                 {"personId": "p-2", "role": "DECISION_MAKER", "attitude": "OPPONENT"},
                 {"personId": "p-3", "role": "OUTSIDER", "attitude": "SUPPORTER"}]
                """),
            Map.of("p-1", "Ann"));

    assertThat(map.people())
        .extracting(StakeholderMap.Dot::name)
        .containsExactly("Ann", "p-2", "p-3");
    StakeholderMap.Band first = map.rows().getFirst();
    StakeholderMap.Band last = map.rows().getLast();
    assertThat(map.people().subList(0, 2))
        .allSatisfy(dot -> {
          assertThat(dot.x()).isGreaterThan(map.columns().getLast().x());
          assertThat(dot.y()).isBetween(first.y(), first.y() + first.height());
        });
    assertThat(map.people().get(0).y()).isNotEqualTo(map.people().get(1).y());
    assertThat(map.people().getLast().y()).isBetween(last.y(), last.y() + last.height());
    assertThat(map.height()).isEqualTo(last.y() + last.height());
  }
}
