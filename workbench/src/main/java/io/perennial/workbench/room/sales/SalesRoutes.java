package io.perennial.workbench.room.sales;

import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Names;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.room.place.Ground;
import io.perennial.workbench.room.place.Place;
import io.perennial.workbench.room.place.PlacePage;
import io.perennial.workbench.room.place.Places;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The room of those who sell, and of those who lead them. */
@RestController
final class SalesRoutes {

  private static final String REPRESENTATIVE = "representative";
  private static final String FROM = "from";
  private static final String ON = "on";
  private static final String YEAR = "year";
  private static final String MONTH = "month";

  /** What may be chosen of targets; they are shown in a way of their own. */
  private static final Place TARGETS = Place.of("", YEAR, ON);

  private static final Place CONTACTS = Place.of("contacts").withWide("todos", "contacts");

  private static final Ground GROUND =
      new Ground(
          Room.SALES,
          "sales.place-",
          List.of(
              Place.of(""),
              Place.of("day", FROM, ON, REPRESENTATIVE)
                  .over(Period.ofDays(7))
                  .withWide("selling", "plan-against-report")
                  .withWide("sales-day", "reports")
                  .leading("sales.lead-days", "/lists/sales-day?sort=-day")
                  .leading("sales.lead-comment", "/do/waiting?kind=DAY_REPORT_COMMENT")
                  .leading(
                      "sales.lead-countersign", "/do/waiting?kind=VISIT_PLAN_COUNTERSIGNATURE"),
              Place.of("week", "week", "area", REPRESENTATIVE, "grave")
                  .withWide("selling", "weekly-report")
                  .with("selling", "needing-attention")
                  .with("selling", "competitor-moves")
                  .leading("sales.lead-market", "/lists/market-report?sort=-filedOn")
                  .leading("sales.lead-meetings", "/lists/sales-meeting?sort=-heldOn"),
              Place.of("funnel", FROM, ON)
                  .over(Period.ofYears(1))
                  .with("customer", "funnel")
                  .with("customer", "sales-per-call")
                  .withWide("customer", "objections")
                  .withWide("customer", "objection-answers")
                  .with("customer", "resting"),
              CONTACTS,
              Place.of("time", FROM, ON)
                  .over(Period.ofYears(1))
                  .withWide("customer", "pyramid")
                  .withWide("selling", "efficiency"),
              Place.of("representatives", FROM, ON)
                  .over(Period.ofYears(1))
                  .with("customer", "representatives")
                  .with("loyalty", "representative-changes")
                  .withWide("todos", "workload")));

  private final Places places;
  private final Doors doors;
  private final Pages pages;
  private final People people;
  private final Companies companies;
  private final Names names;

  SalesRoutes(Places places, Doors doors, Pages pages, People people, Companies companies) {
    this.places = places;
    this.doors = doors;
    this.pages = pages;
    this.people = people;
    this.companies = companies;
    this.names = new Names(doors);
  }

  /** Targets, what was reached of them, and the pace that is needed. */
  @GetMapping("/sales")
  ResponseEntity<String> targets(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    Map<String, String> chosen = TARGETS.chosen(given, () -> companies.today(people.current()));
    Attainments attainments;
    try {
      Answer answer =
          doors.get(people.current(), Doors.path("/views/selling/figures/attainment", chosen));
      attainments =
          Attainments.of(texts, answer, Doors.path("/figures/selling/attainment", chosen));
    } catch (DoorException e) {
      attainments = Attainments.refused(Problems.words(texts, e.problem()));
    }
    PlacePage page = places.page(request, GROUND, GROUND.first(), given);
    return pages.show(
        request,
        "sales/targets.jte",
        new TargetsPage(
            page, chosen.getOrDefault(YEAR, ""), chosen.getOrDefault(ON, ""), attainments));
  }

  /** The contacts that are due, on a calendar. */
  @GetMapping("/sales/contacts")
  ResponseEntity<String> contacts(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Texts texts = pages.texts(request);
    LocalDate today = companies.today(people.current());
    YearMonth month = month(given.get(MONTH), today);
    String person = given.getOrDefault("person", "").strip();
    List<Answer> answers = doors.all(people.current(), ContactCalendar.paths(month, person));
    ContactCalendar calendar =
        ContactCalendar.of(
            texts,
            month,
            today,
            person,
            answers,
            names.of(people.current(), ContactCalendar.customers(answers)));
    return pages.show(
        request,
        "sales/contacts.jte",
        new ContactsPage(places.page(request, GROUND, CONTACTS, given), person, calendar));
  }

  @GetMapping("/sales/{place}")
  ResponseEntity<String> place(
      HttpServletRequest request,
      @PathVariable String place,
      @RequestParam Map<String, String> given) {
    return pages.show(
        request,
        "place/place-page.jte",
        places.page(request, GROUND, GROUND.named(place), new LinkedHashMap<>(given)));
  }

  private static YearMonth month(@Nullable String asked, LocalDate today) {
    try {
      return asked == null || asked.isBlank() ? YearMonth.from(today) : YearMonth.parse(asked);
    } catch (DateTimeException e) {
      return YearMonth.from(today);
    }
  }
}
