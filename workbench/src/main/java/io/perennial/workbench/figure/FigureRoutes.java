package io.perennial.workbench.figure;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.page.Files;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Every figure on a page of its own, as a part of a page, and what is behind a cell of it. */
@RestController
final class FigureRoutes {

  private static final String SORT = "sort";

  private final Panels panels;
  private final Doors doors;
  private final Interface described;
  private final Pages pages;
  private final People people;
  private final Files files;
  private final Names names;

  FigureRoutes(Panels panels, Doors doors, Interface described, Pages pages, People people) {
    this.panels = panels;
    this.doors = doors;
    this.described = described;
    this.pages = pages;
    this.people = people;
    this.files = new Files(doors);
    this.names = new Names(doors);
  }

  @GetMapping("/figures/{view}/{figure}")
  ResponseEntity<String> figure(
      HttpServletRequest request,
      @PathVariable String view,
      @PathVariable String figure,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.ANALYSES, request);
    Person person = people.current();
    Map<String, String> parameters = parameters(given);
    Interface.Figure about = about(person, view, figure);
    Panel panel =
        panels.panel(
            person,
            shell.texts(),
            new Panels.Wanted(view, figure, parameters),
            Panels.MANY,
            given.get(SORT));
    return pages.show(
        request,
        "figure/figure.jte",
        new FigurePage(
            shell, panel, Choices.of(shell.texts(), about.parameters(), parameters), parameters));
  }

  /** The same without what stands around it, for a page that could not wait. */
  @GetMapping("/panels/{view}/{figure}")
  ResponseEntity<String> panel(
      HttpServletRequest request,
      @PathVariable String view,
      @PathVariable String figure,
      @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    return pages.show(
        request,
        "figure/panel-alone.jte",
        new PanelPart(
            texts,
            panels.panel(
                people.current(),
                texts,
                new Panels.Wanted(view, figure, parameters(given)),
                Panels.FEW,
                null)));
  }

  @GetMapping("/figures/{view}/{figure}/behind")
  ResponseEntity<String> behind(
      HttpServletRequest request,
      @PathVariable String view,
      @PathVariable String figure,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.ANALYSES, request);
    Person person = people.current();
    Interface.Figure about = about(person, view, figure);
    Map<String, String> asked = new LinkedHashMap<>(given);
    asked.remove(SORT); // what is shown is sorted here
    Answer answer =
        doors.get(person, Doors.path("/views/%s/figures/%s/behind".formatted(view, figure), asked));
    Texts texts = shell.texts();
    Cells cells = new Cells(texts);
    List<Map<String, JsonNode>> rows =
        Flat.of(answer.body()).tables().getOrDefault("items", List.of());
    List<@Nullable String> none = new ArrayList<>();
    rows.forEach(row -> none.add(null));
    Grid grid =
        Grids.grid(
            texts,
            cells,
            about,
            "items",
            rows,
            none,
            Panels.MANY,
            given.get(SORT),
            Doors.path(request.getRequestURI(), asked),
            false,
            ids -> names.of(person, ids));
    JsonNode next = answer.body().path("next");
    Map<String, String> further = new LinkedHashMap<>(given);
    further.put("cursor", next.asText());
    List<Panel.Fact> cell = new ArrayList<>();
    given.forEach((name, value) -> {
      if (name.startsWith("cell.")) {
        String plain = name.substring("cell.".length());
        cell.add(
            new Panel.Fact(
                texts.name(plain),
                cells.cell(
                    plain,
                    doors.mapper().getNodeFactory().textNode(value),
                    about.column(plain).orElse(null))));
      }
    });
    return pages.show(
        request,
        "figure/behind.jte",
        new BehindPage(
            shell,
            texts.figure(view, figure),
            Doors.path("/figures/%s/%s".formatted(view, figure), withoutCell(given)),
            cell,
            grid,
            next.isTextual() ? Doors.path(request.getRequestURI(), further) : null));
  }

  /** A figure as a file: CSV or XLSX, with all of its rows. */
  @GetMapping("/files/views/{view}/figures/{figure}")
  void file(
      HttpServletResponse response,
      @PathVariable String view,
      @PathVariable String figure,
      @RequestParam Map<String, String> given)
      throws IOException {
    files.pass(people.current(), "/views/%s/figures/%s".formatted(view, figure), given, response);
  }

  private Interface.Figure about(Person person, String view, String figure) {
    return described
        .view(person, view)
        .flatMap(each -> each.figure(figure))
        .orElseThrow(Problems::notFound);
  }

  private static Map<String, String> parameters(Map<String, String> given) {
    Map<String, String> parameters = new LinkedHashMap<>();
    given.forEach((name, value) -> {
      if (!name.equals(SORT) && !value.isBlank()) {
        parameters.put(name, value.strip());
      }
    });
    return parameters;
  }

  private static Map<String, String> withoutCell(Map<String, String> given) {
    Map<String, String> parameters = parameters(given);
    parameters.keySet().removeIf(name -> name.startsWith("cell.") || name.equals("cursor"));
    return parameters;
  }
}
