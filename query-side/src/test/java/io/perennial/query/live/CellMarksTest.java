package io.perennial.query.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellMarksTest {

  private static Map<String, String> cell(int number) {
    return Map.of("cohort", "2026-" + number, "month", Integer.toString(number % 7));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 17, 100, 5000})
  void whatWasAddedIsFoundAgain(int cells) {
    CellMarks marks = new CellMarks(cells);

    IntStream.range(0, cells).forEach(number -> marks.add(cell(number)));

    assertThat(IntStream.range(0, cells)).allMatch(number -> marks.mayHave(cell(number)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 17, 100, 250})
  void fewOthersAreTakenForIt(int cells) {
    CellMarks marks = new CellMarks(cells);

    IntStream.range(0, cells).forEach(number -> marks.add(cell(number)));

    assertThat(
            IntStream.range(10_000, 20_000).filter(number -> marks.mayHave(cell(number))).count())
        .isLessThan(500);
  }

  @Test
  void nothingIsInNone() {
    assertThat(IntStream.range(0, 1000)).noneMatch(n -> new CellMarks(0).mayHave(cell(n)));
  }

  @Test
  void ofTooManyCellsItGrowsNoLarger() {
    assertThat(new CellMarks(1_000_000).bytes()).isEqualTo(new CellMarks(300).bytes());
    assertThat(new CellMarks(1).bytes()).isLessThan(50);
  }
}
