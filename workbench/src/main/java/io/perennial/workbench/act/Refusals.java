package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Problem;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a command was refused, in words: the rule, the figures that decided, and where it is. */
final class Refusals {

  private static final String INVALID_BODY = "invalid-body";

  private Refusals() {}

  /** What is said on top: the rule, and figures. */
  static List<String> onTop(Texts texts, Problem problem) {
    List<String> said = new ArrayList<>();
    said.add(
        INVALID_BODY.equals(problem.code())
            ? texts.of("act.marked")
            : Problems.words(texts, problem));
    Map<String, JsonNode> figures = problem.figures();
    if (figures != null) {
      Cells cells = new Cells(texts);
      figures.forEach((name, value) ->
          said.add(texts.of("act.figure", texts.name(name), cells.cell(name, value, null).text())));
    }
    return said;
  }

  /** What is said at places of the body, by pointers. */
  static Map<String, String> atFields(Texts texts, @Nullable Problem problem) {
    Map<String, String> faults = new LinkedHashMap<>();
    if (problem == null) {
      return faults;
    }
    String title = INVALID_BODY.equals(problem.code()) ? null : problem.title();
    for (Problem.Fault fault : problem.faults()) {
      String detail = fault.detail() == null ? "" : fault.detail();
      String words = texts.sentence(detail);
      if (!texts.says(detail)) {
        // what is wrong is written in English only; the rule is there in every language
        words = title == null ? texts.of("act.does-not-fit") : texts.sentence(title);
      } else if (title != null) {
        words = texts.sentence(title) + texts.of("act.colon") + words;
      }
      faults.merge(
          fault.pointer() == null ? "" : fault.pointer(),
          words,
          (one, other) -> one + texts.of("common.comma") + other);
    }
    return faults;
  }
}
