package io.perennial.workbench.room.analyses;

import io.perennial.workbench.door.Interface;
import io.perennial.workbench.door.Interface.AnalysisParameter;
import io.perennial.workbench.text.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Parameters of an analysis as fields of a form. */
final class Fields {

  private static final String LIMIT = "limit";
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FOUR = BigDecimal.valueOf(4);

  private Fields() {}

  static List<AnalysisPage.Field> of(
      Texts texts, Interface.Analysis analysis, Map<String, String> asked) {
    boolean whatIf = analysis.name().startsWith("what-if-");
    return analysis.parameters().stream()
        .map(parameter -> field(texts, analysis, parameter, asked, whatIf))
        .toList();
  }

  private static AnalysisPage.Field field(
      Texts texts,
      Interface.Analysis analysis,
      AnalysisParameter parameter,
      Map<String, String> asked,
      boolean whatIf) {
    String usual = parameter.defaultText() == null ? "" : parameter.defaultText();
    boolean number = parameter.isNumber();
    BigDecimal most = number ? most(parameter, usual) : BigDecimal.ZERO;
    String given = asked.getOrDefault(parameter.name(), "");
    String value = given.isBlank() ? usual : given;
    boolean date = parameter.type().equals("DATE");
    return new AnalysisPage.Field(
        parameter.name(),
        label(texts, analysis, parameter.name()),
        texts.sentence(parameter.meaning()),
        date ? "date" : number ? "number" : parameter.choices().isEmpty() ? "text" : "choice",
        date && value.startsWith("0001") ? "" : value,
        whatIf && number && !parameter.name().equals(LIMIT) ? usual : "",
        whatIf && number && most.signum() > 0 && !parameter.name().equals(LIMIT),
        Long.toString(parameter.least()),
        most.toPlainString(),
        step(parameter, usual),
        parameter.choices().stream()
            .map(each -> new AnalysisPage.Option(each, texts.code(each)))
            .toList());
  }

  /** What a parameter is called: in its analysis, else anywhere. */
  static String label(Texts texts, Interface.Analysis analysis, String name) {
    return texts.name(analysis.name(), name);
  }

  /** Where a slider ends: at the bound, or where nobody would look further. */
  private static BigDecimal most(AnalysisParameter parameter, String usual) {
    BigDecimal bound = BigDecimal.valueOf(parameter.most());
    BigDecimal far = usual.isEmpty() ? BigDecimal.ZERO : new BigDecimal(usual).multiply(FOUR);
    boolean near =
        bound.compareTo(HUNDRED) <= 0
            && (parameter.type().equals("INTEGER") || bound.compareTo(BigDecimal.ONE) <= 0);
    return near ? bound : far.min(bound).stripTrailingZeros();
  }

  private static String step(AnalysisParameter parameter, String usual) {
    if (!parameter.type().equals("DECIMAL")) {
      return "1";
    }
    return usual.isEmpty() || new BigDecimal(usual).compareTo(BigDecimal.ONE) < 0 ? "0.01" : "0.1";
  }
}
