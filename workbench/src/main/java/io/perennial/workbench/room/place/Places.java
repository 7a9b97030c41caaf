package io.perennial.workbench.room.place;

import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.Interface;
import io.perennial.workbench.figure.Choices;
import io.perennial.workbench.figure.FigurePage;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.figure.Panels;
import io.perennial.workbench.figure.Panels.Wanted;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes pages out of places. */
public final class Places {

  private final Companies companies;
  private final Panels panels;
  private final Interface described;
  private final Pages pages;
  private final People people;

  /** Pages with the figures behind these doors. */
  public Places(
      Companies companies, Panels panels, Interface described, Pages pages, People people) {
    this.companies = companies;
    this.panels = panels;
    this.described = described;
    this.pages = pages;
    this.people = people;
  }

  /**
   * A page.
   *
   * @param ground all places of the room
   * @param given what was chosen
   */
  public PlacePage page(
      HttpServletRequest request, Ground ground, Place place, Map<String, String> given) {
    Shell shell = pages.in(ground.room(), request);
    Texts texts = shell.texts();
    Person person = people.current();
    Map<String, String> chosen = place.chosen(given, () -> companies.today(person));
    List<Wanted> wanted = new ArrayList<>();
    Map<String, Interface.Parameter> offered = new LinkedHashMap<>();
    for (Place.Shown shown : place.shown()) {
      Interface.Figure figure = figure(person, shown.wanted());
      figure.parameters().forEach(each -> offered.putIfAbsent(each.name(), each));
      Map<String, String> passed = new LinkedHashMap<>();
      chosen.forEach((name, value) -> {
        if (Place.EVERYWHERE.contains(name)
            || figure.parameters().stream().anyMatch(each -> each.name().equals(name))) {
          passed.put(name, value);
        }
      });
      wanted.add(shown.wanted().with(passed));
    }
    List<FigurePage.Choice> choices =
        Choices.of(
            texts,
            place.choices().stream()
                .map(name -> Optional.ofNullable(offered.get(name)))
                .flatMap(Optional::stream)
                .toList(),
            chosen);
    List<Panel> made = panels.panels(person, texts, wanted);
    List<PlacePage.ShownPanel> shown = new ArrayList<>();
    for (int i = 0; i < made.size(); i++) {
      shown.add(new PlacePage.ShownPanel(made.get(i), place.shown().get(i).wide()));
    }
    return new PlacePage(
        shell,
        label(texts, ground, place),
        tabs(texts, ground, place),
        place.leads().stream()
            .map(lead -> new PlacePage.Lead(texts.of(lead.label()), lead.address()))
            .toList(),
        choices,
        shown);
  }

  /** What was asked for of a list, in an order that is usual there when none was asked for. */
  public static Map<String, String> sorted(Map<String, String> given, String usual) {
    Map<String, String> asked = new LinkedHashMap<>(given);
    asked.putIfAbsent("sort", usual);
    return asked;
  }

  /** The ways to the places of a room. */
  public static List<PlacePage.Tab> tabs(Texts texts, Ground ground, Place current) {
    String path = ground.room().path();
    return ground.places().stream()
        .map(place ->
            new PlacePage.Tab(
                label(texts, ground, place),
                place.name().isEmpty() ? path : path + "/" + place.name(),
                place.name().equals(current.name())))
        .toList();
  }

  private static String label(Texts texts, Ground ground, Place place) {
    return texts.of(ground.labels() + (place.name().isEmpty() ? "first" : place.name()));
  }

  private Interface.Figure figure(Person person, Wanted wanted) {
    return described
        .view(person, wanted.view())
        .flatMap(view -> view.figure(wanted.figure()))
        .orElseThrow(Problems::notFound);
  }
}
