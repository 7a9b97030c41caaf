package io.perennial.workbench.room.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.room.Answers;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import org.junit.jupiter.api.Test;

class AttainmentsTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @Test
  void lessThanTimeIsGoneIsBehindAndSaysThePace() {
    Attainments attainments =
        Attainments.of(
            TEXTS,
            Answers.of(
                """
                {"result": {"year": 2026, "on": "2026-07-02", "currency": "EUR", "rows": [
                  {"salesTargetId": "t-1", "measure": "AMOUNT", "target": "1000.00",
                   "actual": "400.00", "attainment": 0.4, "remaining": "600.00",
                   "workingDaysLeft": 120, "neededPerWorkingDay": "5.00"},
                  {"salesTargetId": "t-1", "split": "QUARTER", "period": "2026-Q1",
                   "measure": "NEW_OUTLETS", "targetOutlets": 10, "actualOutlets": 12,
                   "attainment": 1.2}]}}
                """),
            "/open");

    assertThat(attainments.groups()).extracting(Attainments.Group::title).hasSize(2);
    Attainments.Level year = attainments.groups().getFirst().levels().getFirst();
    assertThat(year.behind()).isTrue();
    assertThat(year.share()).isEqualTo("0.4");
    assertThat(year.pace()).isEqualTo("5.00");
    assertThat(year.remaining()).isEqualTo("600.00");
    Attainments.Level quarter = attainments.groups().getLast().levels().getFirst();
    assertThat(quarter.behind()).isFalse();
    assertThat(quarter.part()).isEqualTo("2026-Q1");
    assertThat(quarter.share()).isEqualTo("1");
    assertThat(quarter.actual()).isEqualTo("12");
    assertThat(quarter.pace()).isEmpty();
  }

  @Test
  void saysThatThereAreNoTargets() {
    Attainments none =
        Attainments.of(
            TEXTS,
            Answers.of("{\"result\": {\"year\": 2026, \"on\": \"2026-07-02\", \"rows\": []}}"),
            "/open");

    assertThat(none.groups()).isEmpty();
    assertThat(none.note()).contains("2026");
  }
}
