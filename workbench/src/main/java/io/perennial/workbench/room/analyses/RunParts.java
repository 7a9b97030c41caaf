package io.perennial.workbench.room.analyses;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.door.Interface.AnalysisParameter;
import io.perennial.workbench.figure.Cells;
import io.perennial.workbench.figure.Flat;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.figure.Plain;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Runs of analyses as they are shown. */
final class RunParts {

  private static final String RESULT = "result";
  private static final String CURRENCY = "currency";

  private final Plain plain;

  RunParts(Plain plain) {
    this.plain = plain;
  }

  /** A run in a few words: how it is, and since when. */
  static String inWords(Texts texts, JsonNode run) {
    return texts.of(
        "analyses.run-in-words",
        run.path("run").asText(),
        state(texts, run),
        texts.instant(Instant.parse(run.path("askedAt").asText())));
  }

  /** A run in the list. */
  AnalysisPage.RunLine line(
      Texts texts, Interface.Analysis analysis, JsonNode run, String path, boolean here) {
    List<String> asked = new ArrayList<>();
    for (RunPart.Asked each : asked(texts, analysis, run)) {
      if (each.other()) {
        asked.add(each.label() + " " + each.value());
      }
    }
    return new AnalysisPage.RunLine(
        run.path("run").asText(),
        path,
        texts.instant(Instant.parse(run.path("askedAt").asText())),
        state(texts, run),
        String.join(texts.of("common.comma"), asked),
        here);
  }

  /** A run. */
  RunPart of(Shell shell, Interface.Analysis analysis, JsonNode run) {
    Texts texts = shell.texts();
    String path = "/analyses/runs/%s/%s".formatted(analysis.name(), run.path("run").asText());
    String state = run.path("state").asText();
    Flat flat = Flat.of(without(run.path(RESULT)));
    Map<String, JsonNode> single = new LinkedHashMap<>(flat.single());
    single.remove(CURRENCY);
    run.path("parameters").properties().forEach(each -> single.remove(each.getKey()));
    JsonNode left = single.remove("left");
    List<String> said = new ArrayList<>();
    single
        .values()
        .removeIf(each -> {
          boolean words = isSaid(each.isArray() ? each.path(0) : each);
          if (words) {
            (each.isArray() ? each : List.of(each))
                .forEach(sentence -> said.add(texts.sentence(sentence.asText())));
          }
          return words;
        });
    if (left != null && left.asLong() > 0) {
      said.add(texts.of("analyses.left", texts.number(left.asLong())));
    }
    return new RunPart(
        texts,
        shell.csrf(),
        inWords(texts, run),
        path,
        state.equals("waiting") || state.equals("running"),
        state(texts, run),
        texts.sentence(run.path("doing").asText("")),
        run.path("share").asText("0"),
        texts.sentence(run.path("sentence").asText("")),
        asked(texts, analysis, run),
        said,
        Plain.facts(texts, single),
        panels(Objects.requireNonNull(shell.person()), texts, analysis, run, flat, path));
  }

  /** Whether it is said in a sentence. */
  private static boolean isSaid(JsonNode value) {
    return value.isTextual() && value.asText().indexOf(' ') > 0;
  }

  private List<Panel> panels(
      Person person,
      Texts texts,
      Interface.Analysis analysis,
      JsonNode run,
      Flat flat,
      String path) {
    String on = run.path("parameters").path("on").asText("");
    String asOf = on.isEmpty() ? "" : texts.of("common.as-of", texts.date(LocalDate.parse(on)));
    JsonNode currency = flat.single().get(CURRENCY);
    Map<String, List<Map<String, JsonNode>>> left = new LinkedHashMap<>(flat.tables());
    List<Panel> shown = new ArrayList<>();
    for (Sections.Section section : Sections.of(analysis.name())) {
      List<Map<String, JsonNode>> rows = flat.tables().get(section.table());
      left.remove(section.table());
      if (rows != null) {
        shown.add(
            plain.panel(
                person,
                texts,
                texts.of("analyses.section-" + section.key()),
                asOf,
                with(rows, currency),
                section.spec(),
                path + "/tables/" + section.table()));
      }
    }
    left.forEach((table, rows) ->
        shown.add(
            plain.panel(
                person,
                texts,
                texts.name(table),
                asOf,
                with(rows, currency),
                null,
                path + "/tables/" + table)));
    return shown;
  }

  /** Rows with the currency of their amounts. */
  private static List<Map<String, JsonNode>> with(
      List<Map<String, JsonNode>> rows, @Nullable JsonNode currency) {
    if (currency == null) {
      return rows;
    }
    List<Map<String, JsonNode>> told = new ArrayList<>();
    for (Map<String, JsonNode> row : rows) {
      Map<String, JsonNode> more = new LinkedHashMap<>(row);
      more.putIfAbsent(CURRENCY, currency);
      told.add(more);
    }
    return told;
  }

  private static List<RunPart.Asked> asked(Texts texts, Interface.Analysis analysis, JsonNode run) {
    Cells cells = new Cells(texts);
    List<RunPart.Asked> asked = new ArrayList<>();
    for (AnalysisParameter parameter : analysis.parameters()) {
      String value = run.path("parameters").path(parameter.name()).asText("");
      String usual = Objects.requireNonNullElse(parameter.defaultText(), "");
      asked.add(
          new RunPart.Asked(
              Fields.label(texts, analysis, parameter.name()),
              word(texts, cells, parameter, value),
              word(texts, cells, parameter, usual),
              !value.equals(usual)));
    }
    return asked;
  }

  private static String word(Texts texts, Cells cells, AnalysisParameter parameter, String value) {
    return value.isEmpty()
        ? ""
        : parameter.type().equals("CHOICE")
            ? texts.code(value)
            : parameter.isNumber()
                ? value
                : cells.cell(parameter.name(), TextNode.valueOf(value), null).text();
  }

  private static String state(Texts texts, JsonNode run) {
    return texts.of("analyses.state-" + run.path("state").asText());
  }

  private static JsonNode without(JsonNode result) {
    if (!(result instanceof ObjectNode object)) {
      return result;
    }
    ObjectNode copy = object.deepCopy();
    strip(copy);
    return copy;
  }

  private static void strip(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove(Sections.LEFT_OUT.stream().filter(name -> leftOut(object, name)).toList());
    }
    node.forEach(RunParts::strip);
  }

  /** In lists of moves {@code instead} is a state, and no rule in words. */
  private static boolean leftOut(ObjectNode object, String name) {
    return !name.equals("instead") || object.has("asItIs");
  }
}
