package io.perennial.workbench.room.keyaccounts;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.act.Acts;
import io.perennial.workbench.act.Menu;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Panel;
import io.perennial.workbench.figure.Panels;
import io.perennial.workbench.figure.Panels.Wanted;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.place.Ground;
import io.perennial.workbench.room.place.ListedPage;
import io.perennial.workbench.room.place.Place;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Period;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room of key accounts. */
@RestController
final class KeyAccountRoutes {

  private static final String ACCOUNT = "key-account";
  private static final String PLAN = "account-plan";
  private static final String FROM = "from";
  private static final String ON = "on";
  private static final String YEAR = "year";
  private static final String PLANS = "plans";
  private static final String PYRAMID = "pyramidClass";

  private static final Ground GROUND =
      new Ground(
          Room.KEY_ACCOUNTS,
          "key-accounts.place-",
          List.of(
              Place.of("")
                  .leading(
                      "key-accounts.lead-unplanned", "/key-accounts?pyramidClass=KEY&planned=no"),
              Place.of(PLANS)
                  .leading("key-accounts.lead-approve", "/do/waiting?kind=PLAN_APPROVAL"),
              Place.of("objectives", ON, YEAR, PLANS)
                  .leading(
                      "key-accounts.lead-at-risk", "/figures/account-plan/attainment?sort=-atRisk")
                  .withWide(PLAN, "attainment")
                  .with(PLAN, "overdue-actions")
                  .with(PLAN, "measures")
                  .with(PLAN, "intelligence"),
              Place.of("revenue", ON, YEAR, PLANS).withWide(ACCOUNT, "plan-against-actual"),
              Place.of("whitespace", ON, "accounts").withWide(ACCOUNT, "whitespace"),
              Place.of("capacity", FROM, ON)
                  .over(Period.ofYears(1))
                  .withWide(ACCOUNT, "capacity")));

  private final Places places;
  private final Panels panels;
  private final Lists lists;
  private final Acts acts;
  private final Doors doors;
  private final Companies companies;
  private final Pages pages;
  private final People people;

  KeyAccountRoutes(
      Places places,
      Panels panels,
      Lists lists,
      Acts acts,
      Doors doors,
      Companies companies,
      Pages pages,
      People people) {
    this.places = places;
    this.panels = panels;
    this.lists = lists;
    this.acts = acts;
    this.doors = doors;
    this.companies = companies;
    this.pages = pages;
    this.people = people;
  }

  /** Key accounts. */
  @GetMapping("/key-accounts")
  ResponseEntity<String> accounts(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    Map<String, String> asked = Places.sorted(given, "-sales");
    if (!given.containsKey(PYRAMID) && !given.containsKey("planned")) {
      asked.put(PYRAMID, "KEY");
    }
    return list(
        request,
        asked,
        "",
        "customer",
        "customerId",
        List.of(
            new Lists.Column(texts.name("customerId"), "customerId", null, "text"),
            new Lists.Column(texts.name("legalName"), "identity/legalName", "legalName", "text"),
            new Lists.Column(texts.name("region"), "identity/region", "region", "text"),
            new Lists.Column(texts.name("tier"), "tier/tier", "tier", "choice"),
            new Lists.Column(texts.name("phase"), "standing/phase/phase", "phase", "choice"),
            new Lists.Column(texts.name("sales"), "dealings/sales", "sales", "amount"),
            new Lists.Column(
                texts.name("lastPurchaseOn"), "dealings/lastPurchaseOn", "lastPurchaseOn", "date"),
            new Lists.Column(texts.name("exposure"), "credit/exposure", "exposure", "amount"),
            new Lists.Column(texts.name("lastVisitOn"), "visits/lastOn", "lastVisitOn", "date")));
  }

  /** Account plans. */
  @GetMapping("/key-accounts/plans")
  ResponseEntity<String> plans(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    return list(
        request,
        Places.sorted(given, "-year"),
        PLANS,
        PLAN,
        "planId",
        List.of(
            column(texts, "planId", null, "text"),
            column(texts, "customerId", "customerId", "text"),
            column(texts, YEAR, YEAR, "number"),
            column(texts, "state", "state", "choice"),
            column(texts, "since", "since", "date"),
            column(texts, "vision", null, "text")));
  }

  private ResponseEntity<String> list(
      HttpServletRequest request,
      Map<String, String> given,
      String place,
      String view,
      String id,
      List<Lists.Column> columns) {
    return pages.show(
        request,
        "place/listed.jte",
        new ListedPage(
            places.page(request, GROUND, GROUND.named(place), given),
            lists.list(
                people.current(),
                pages.texts(request),
                view,
                request.getRequestURI(),
                given,
                columns,
                id)));
  }

  private static Lists.Column column(Texts texts, String path, @Nullable String sort, String type) {
    return new Lists.Column(texts.name(path), path, sort, type);
  }

  @GetMapping("/key-accounts/{place}")
  ResponseEntity<String> place(
      HttpServletRequest request,
      @PathVariable String place,
      @RequestParam Map<String, String> given) {
    return pages.show(
        request, "place/place-page.jte", places.page(request, GROUND, GROUND.named(place), given));
  }

  /** An account plan on one page. */
  @GetMapping("/key-accounts/plans/{planId}")
  ResponseEntity<String> plan(
      HttpServletRequest request,
      @PathVariable String planId,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.KEY_ACCOUNTS, request);
    Person person = people.current();
    JsonNode document = doors.get(person, "/views/account-plan/" + Doors.segment(planId)).body();
    String customer = document.path("customerId").asText();
    JsonNode card = doors.get(person, "/views/customer/" + Doors.segment(customer)).body();
    String year = document.path(YEAR).asText();
    List<Panel> figures =
        panels.panels(
            person,
            shell.texts(),
            List.of(
                Wanted.of(
                        ACCOUNT,
                        "plan-against-actual",
                        YEAR,
                        year,
                        PLANS,
                        "all",
                        "customer",
                        customer)
                    .without("customerId", "planId"),
                Wanted.of(ACCOUNT, "whitespace", "accounts", "all", "customer", customer)
                    .without("customerId")));
    return pages.show(
        request,
        "keyaccounts/plan.jte",
        new PlanPage(
            shell,
            Places.tabs(shell.texts(), GROUND, Place.of(planId)),
            PlanOnPage.of(shell.texts(), companies.today(person), document, card),
            figures,
            person.may("commands")
                ? acts.menu(person, shell.texts(), "account-plans", planId)
                : new Menu(shell.texts(), List.of())));
  }
}
