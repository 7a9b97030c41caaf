package io.perennial.workbench.room.analyses;

import io.perennial.workbench.door.Interface;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.Ground;
import io.perennial.workbench.room.place.Place;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room of analysts: what can be looked at, by theme. */
@RestController
final class AnalysesRoutes {

  private static final String FROM = "from";
  private static final String ON = "on";
  private static final String BY = "by";
  private static final String PER = "per";
  private static final String MONTHS = "months";
  private static final String CHURN = "churn";
  private static final String VALUE = "lifetime-value";
  private static final String LOYALTY = "loyalty";
  private static final String HEALTH = "health";
  private static final String DEALINGS = "dealings";

  /** Where analyses are asked for. */
  static final Place RUNS = Place.of("runs");

  static final Ground GROUND =
      new Ground(
          Room.ANALYSES,
          "analyses.place-",
          List.of(
              Place.of(""),
              Place.of(CHURN, FROM, ON, PER, BY, "loss", "over")
                  .with(CHURN, "rate")
                  .with(CHURN, "sales-retention")
                  .withWide(CHURN, "cohorts")
                  .with(CHURN, "survival")
                  .with(CHURN, "incidence")
                  .with(CHURN, "reasons")
                  .with(CHURN, "what-if")
                  .withWide(CHURN, "at-risk")
                  .withWide(CHURN, "risk-evidence"),
              Place.of("value", FROM, ON, "measure")
                  .with(VALUE, "totals")
                  .with(VALUE, "concentration")
                  .with(VALUE, BY, BY, "tier")
                  .with(VALUE, BY, BY, "class")
                  .with(VALUE, BY, BY, "region")
                  .with(VALUE, "outlook")
                  .withWide(DEALINGS, "sales-by-customer")
                  .with(DEALINGS, "product-mix")
                  .with("customer", "tiers")
                  .with("customer", "tier-movement"),
              Place.of("satisfaction", ON, MONTHS, BY)
                  .withWide(LOYALTY, "standings", "top", "1000")
                  .with(LOYALTY, "quadrants")
                  .with(LOYALTY, "movement")
                  .with(LOYALTY, "net-promoter")
                  .with(LOYALTY, "response")
                  .with(LOYALTY, "answer-ages")
                  .with(LOYALTY, "representative-changes")
                  .withWide(LOYALTY, "paradox"),
              Place.of(HEALTH, ON, MONTHS, BY, "band")
                  .over(Period.ofYears(1))
                  .with(HEALTH, "by-segment")
                  .with(HEALTH, "movement")
                  .withWide(HEALTH, "scores")
                  .withWide(HEALTH, "measures"),
              RUNS));

  /** Views by theme; what is in none of them comes last. */
  private static final Map<String, List<String>> THEMES = themes();

  private final Places places;
  private final Interface described;
  private final Pages pages;
  private final People people;

  AnalysesRoutes(Places places, Interface described, Pages pages, People people) {
    this.places = places;
    this.described = described;
    this.pages = pages;
    this.people = people;
  }

  private static Map<String, List<String>> themes() {
    Map<String, List<String>> themes = new LinkedHashMap<>();
    themes.put("customers", List.of("customer", DEALINGS, VALUE));
    themes.put("staying", List.of(CHURN, LOYALTY, HEALTH));
    themes.put(
        "selling",
        List.of("selling", "sales-day", "sales-target", "sales-meeting", "market-report"));
    themes.put("credit", List.of("receivables"));
    themes.put("complaints", List.of("complaint"));
    themes.put("key-accounts", List.of("account-plan", "key-account"));
    themes.put("tiers", List.of("tiering-run", "tiering-move"));
    themes.put("others", List.of("todos"));
    return themes;
  }

  /** Where everything is found. */
  @GetMapping("/analyses")
  ResponseEntity<String> start(HttpServletRequest request) {
    Shell shell = pages.in(Room.ANALYSES, request);
    Texts texts = shell.texts();
    List<Interface.View> views = described.views(people.current());
    Set<String> elsewhere = new LinkedHashSet<>();
    views.forEach(view -> elsewhere.add(view.name()));
    THEMES.values().forEach(elsewhere::removeAll);
    List<StartPage.Theme> themes = new ArrayList<>();
    THEMES.forEach((theme, names) -> {
      List<String> all = new ArrayList<>(names);
      if (theme.equals("others")) {
        all.addAll(elsewhere);
      }
      themes.add(
          new StartPage.Theme(
              texts.of("analyses.theme-" + theme),
              all.stream()
                  .flatMap(name -> views.stream().filter(view -> view.name().equals(name)))
                  .map(view -> view(texts, view))
                  .toList()));
    });
    return pages.show(
        request,
        "analyses/start.jte",
        new StartPage(shell, Places.tabs(texts, GROUND, GROUND.first()), themes));
  }

  private static StartPage.ViewOf view(Texts texts, Interface.View view) {
    return new StartPage.ViewOf(
        texts.name("view", view.name()),
        texts.sentence(view.meaning()),
        "/lists/" + view.name(),
        view.figures().stream()
            .map(figure ->
                new StartPage.Way(
                    texts.figure(view.name(), figure.name()),
                    texts.sentence(figure.meaning()),
                    "/figures/%s/%s".formatted(view.name(), figure.name())))
            .toList());
  }

  /** A theme: its figures beside each other. */
  @GetMapping("/analyses/{place}")
  ResponseEntity<String> place(
      HttpServletRequest request,
      @PathVariable String place,
      @RequestParam Map<String, String> given) {
    return pages.show(
        request, "place/place-page.jte", places.page(request, GROUND, GROUND.named(place), given));
  }
}
