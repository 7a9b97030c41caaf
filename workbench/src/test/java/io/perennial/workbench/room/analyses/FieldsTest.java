package io.perennial.workbench.room.analyses;

import static org.assertj.core.api.Assertions.assertThat;

import io.perennial.workbench.door.Interface.Analysis;
import io.perennial.workbench.door.Interface.AnalysisParameter;
import io.perennial.workbench.text.Language;
import io.perennial.workbench.text.Texts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsTest {

  private static final Texts TEXTS = Texts.in(Language.ENGLISH);

  @Test
  void letsARuleBeMovedFromWhatIsInForce() {
    AnalysisPage.Field field =
        field("what-if-churn", "minimumDays", "INTEGER", "90", 10_000, Map.of());

    assertThat(field.slider()).isTrue();
    assertThat(field.value()).isEqualTo("90");
    assertThat(field.usual()).isEqualTo("90");
    assertThat(field.most()).isEqualTo("360");
  }

  @Test
  void hasNoSliderWithoutAnEnd() {
    assertThat(
            field("what-if-credit", "mostOfClassC", "DECIMAL", "0", Integer.MAX_VALUE, Map.of())
                .slider())
        .isFalse();
  }

  @Test
  void keepsWhatWasAskedFor() {
    assertThat(
            field("what-if-health", "recency", "INTEGER", "25", 100, Map.of("recency", "60"))
                .value())
        .isEqualTo("60");
  }

  @Test
  void asksModelsWithoutSliders() {
    assertThat(
            field("purchase-model-calibration", "months", "INTEGER", "6", 120, Map.of()).slider())
        .isFalse();
  }

  private static AnalysisPage.Field field(
      String analysis,
      String name,
      String type,
      String usual,
      long most,
      Map<String, String> asked) {
    return Fields.of(
            TEXTS,
            new Analysis(
                analysis,
                "",
                List.of(new AnalysisParameter(name, type, usual, List.of(), 0, most, ""))),
            asked)
        .getFirst();
  }
}
