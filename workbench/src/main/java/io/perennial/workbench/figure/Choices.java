package io.perennial.workbench.figure;

import io.perennial.workbench.door.Interface;
import io.perennial.workbench.text.Texts;
import java.util.List;
import java.util.Map;

/** Parameters as fields of a form. */
public final class Choices {

  private Choices() {}

  /**
   * The fields.
   *
   * @param given what was chosen
   */
  public static List<FigurePage.Choice> of(
      Texts texts, List<Interface.Parameter> parameters, Map<String, String> given) {
    return parameters.stream()
        .map(parameter ->
            new FigurePage.Choice(
                parameter.name(),
                texts.name("parameter", parameter.name()),
                texts.sentence(parameter.meaning()),
                parameter.type(),
                given.getOrDefault(parameter.name(), ""),
                usual(texts, parameter),
                parameter.offered().stream()
                    .map(each -> new FigurePage.Option(each, texts.code(each)))
                    .toList()))
        .toList();
  }

  /** What holds when nothing is given: of a choice its value, else in words. */
  private static String usual(Texts texts, Interface.Parameter parameter) {
    String usual = parameter.usual();
    if (usual == null) {
      return "";
    }
    return parameter.offered().isEmpty() ? texts.code("usual", usual) : usual;
  }
}
