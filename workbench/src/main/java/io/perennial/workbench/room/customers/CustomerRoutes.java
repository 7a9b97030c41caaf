package io.perennial.workbench.room.customers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.act.Acts;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.figure.Chart;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.customers.Dossier.Reader;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One customer on one page, as of any day. */
@RestController
final class CustomerRoutes {

  private static final String BUSINESS = "business";
  private static final int EVENTS_BEHIND = 200;
  private static final List<String> TIMELINE = List.of("by", "cursor", "since", "asOf", "knownAt");

  private final Doors doors;
  private final Companies companies;
  private final Dossier dossier;
  private final Acts acts;
  private final Pages pages;
  private final People people;

  CustomerRoutes(
      Doors doors, Companies companies, Dossier dossier, Acts acts, Pages pages, People people) {
    this.doors = doors;
    this.companies = companies;
    this.acts = acts;
    this.dossier = dossier;
    this.pages = pages;
    this.people = people;
  }

  /**
   * The page.
   *
   * @param day number of the day that the slider stands at
   * @param today number of its last day
   * @param then whether only what was known on the day is wanted
   */
  @GetMapping("/customers/{customerId}")
  ResponseEntity<String> customer(
      HttpServletRequest request,
      @PathVariable String customerId,
      @RequestParam(required = false) @Nullable Long day,
      @RequestParam(required = false) @Nullable Long today,
      @RequestParam(required = false) @Nullable String then,
      @RequestParam Map<String, String> given) {
    if (day != null && today != null) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .location(
              URI.create(
                  Doors.path(
                      address(customerId), Dates.parameters(date(day), date(today), then != null))))
          .build();
    }
    return page(request, customerId, given);
  }

  private static LocalDate date(long day) {
    try {
      return LocalDate.ofEpochDay(day);
    } catch (DateTimeException e) {
      throw Problems.notFound();
    }
  }

  private ResponseEntity<String> page(
      HttpServletRequest request, String customerId, Map<String, String> given) {
    Shell shell = pages.in(Room.CUSTOMERS, request);
    Texts texts = shell.texts();
    Reader reader = new Reader(people.current(), texts);
    Map<String, String> dates = only(given, List.of("asOf", "knownAt"));
    String by = given.getOrDefault("by", BUSINESS);
    Future<Answer> now =
        dates.isEmpty()
            ? null
            : doors.beside(
                () -> dossier.page(reader, customerId, "identity,dealings,churn", 0, Map.of()));
    Future<JsonNode> value =
        doors.beside(
            () -> optional(() -> dossier.document(reader, "lifetime-value", customerId, dates)));
    Map<String, String> clock = new LinkedHashMap<>(dates);
    clock.put("by", by);
    Future<Timeline> timeline = doors.beside(() -> dossier.timeline(reader, customerId, clock));
    Answer answer = dossier.page(reader, customerId, "", 0, dates);
    Told told = new Told(answer.body());
    Told current = now == null ? told : new Told(Doors.await(now).body());
    LocalDate today = current.day().orElseGet(() -> companies.today(reader.person()));
    LocalDate shown = told.day().orElse(today);
    LocalDate first = current.first().filter(day -> day.isBefore(today)).orElse(today);
    Dates days =
        new Dates(
            texts,
            address(customerId),
            first,
            today,
            shown,
            dates.getOrDefault("asOf", ""),
            dates.getOrDefault("knownAt", ""));
    JsonNode name = told.value("customer/identity.legalName");
    List<Sheet> sheets = new Sheets(texts, address(customerId), dates).sheets(told);
    Chart sales = sales(texts, Doors.await(value));
    long lag = answer.lag().orElse(0);
    return pages.show(
        request,
        "customers/customer.jte",
        new CustomerPage(
            shell,
            customerId,
            name.asText(current.value("customer/identity.legalName").asText(customerId)),
            days,
            lag == 0 ? "" : texts.of("common.behind-by", texts.number(lag)),
            Headline.marks(texts, told),
            Headline.numbers(texts, told),
            Headline.standing(texts, told),
            sheets,
            sales,
            sales == null ? "" : doors.json(sales),
            Doors.await(timeline),
            days.isPast() ? null : acts.menu(reader.person(), texts, "customers", customerId),
            by,
            failed(texts, answer.body())));
  }

  private static String failed(Texts texts, JsonNode body) {
    List<String> views = new ArrayList<>();
    body.path("failed").forEach(view -> views.add(texts.name("view", view.asText())));
    return String.join(texts.of("common.comma"), views);
  }

  private static JsonNode optional(Supplier<JsonNode> asked) {
    try {
      return asked.get();
    } catch (DoorException e) { // who has bought nothing is not in it
      return MissingNode.getInstance();
    }
  }

  /** Sales by month, from the first to the last with any. */
  private static @Nullable Chart sales(Texts texts, JsonNode document) {
    TreeMap<YearMonth, BigDecimal> months = new TreeMap<>();
    for (JsonNode day : document.path("purchaseDays")) {
      months.merge(
          YearMonth.from(LocalDate.parse(day.path("on").asText())),
          new BigDecimal(day.path("sales").asText("0")),
          BigDecimal::add);
    }
    if (months.isEmpty()) {
      return null;
    }
    List<String> x = new ArrayList<>();
    List<JsonNode> data = new ArrayList<>();
    for (YearMonth month = months.firstKey();
        !month.isAfter(months.lastKey());
        month = month.plusMonths(1)) {
      x.add(month.toString());
      data.add(DecimalNode.valueOf(months.getOrDefault(month, BigDecimal.ZERO)));
    }
    String currency = document.path("currency").asText("");
    return new Chart(
        "bar",
        currency,
        false,
        "",
        x,
        List.of(new Chart.Series(texts.name("sales"), data, null, null)),
        null,
        null);
  }

  /** What has happened: a part of the page for htmx, else a page of its own. */
  @GetMapping("/customers/{customerId}/timeline")
  ResponseEntity<String> timeline(
      HttpServletRequest request,
      @PathVariable String customerId,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.CUSTOMERS, request);
    Reader reader = new Reader(people.current(), shell.texts());
    Timeline timeline = dossier.timeline(reader, customerId, only(given, TIMELINE));
    TimelinePage page =
        new TimelinePage(
            shell,
            shell.texts().of("customers.timeline"),
            Doors.path(address(customerId), only(given, List.of("asOf", "knownAt"))),
            timeline);
    return pages.show(
        request,
        request.getHeader("HX-Request") == null
            ? "customers/timeline-page.jte"
            : "customers/timeline-part.jte",
        page);
  }

  /** The events behind a part of the page, in words. */
  @GetMapping("/customers/{customerId}/behind")
  ResponseEntity<String> behind(
      HttpServletRequest request,
      @PathVariable String customerId,
      @RequestParam String sections,
      @RequestParam(defaultValue = "") String part,
      @RequestParam Map<String, String> given) {
    Shell shell = pages.in(Room.CUSTOMERS, request);
    Reader reader = new Reader(people.current(), shell.texts());
    Map<String, String> dates = only(given, List.of("asOf", "knownAt"));
    Told told = new Told(dossier.page(reader, customerId, sections, EVENTS_BEHIND, dates).body());
    Set<String> ids =
        Arrays.stream(sections.split(",", -1))
            .flatMap(section -> told.events(section, part).stream())
            .collect(Collectors.toSet());
    return pages.show(
        request,
        "customers/timeline-page.jte",
        new TimelinePage(
            shell,
            part.isEmpty()
                ? shell.texts().of("common.behind")
                : shell
                    .texts()
                    .of(
                        "customers.behind-part",
                        shell.texts().name(part.replaceAll(".*[.!/]", ""))),
            Doors.path(address(customerId), dates),
            dossier.events(reader, customerId, ids)));
  }

  /** The customer on two days. */
  @GetMapping("/customers/{customerId}/compare")
  ResponseEntity<String> compare(
      HttpServletRequest request,
      @PathVariable String customerId,
      @RequestParam LocalDate left,
      @RequestParam LocalDate right) {
    Shell shell = pages.in(Room.CUSTOMERS, request);
    Texts texts = shell.texts();
    Reader reader = new Reader(people.current(), texts);
    LocalDate earlier = left.isBefore(right) ? left : right;
    LocalDate later = left.isBefore(right) ? right : left;
    Map<String, String> before = Map.of("asOf", earlier.toString());
    Map<String, String> after = Map.of("asOf", later.toString());
    Future<Answer> first = doors.beside(() -> dossier.page(reader, customerId, "", 0, before));
    Map<String, String> between = new LinkedHashMap<>(after);
    between.put("by", BUSINESS);
    between.put("since", earlier.plusDays(1).toString());
    Future<Timeline> timeline =
        doors.beside(() ->
            earlier.isBefore(later)
                ? dossier.timeline(reader, customerId, between)
                : new Timeline(List.of(), null));
    Told one = new Told(dossier.page(reader, customerId, "", 0, after).body());
    Told other = new Told(Doors.await(first).body());
    return pages.show(
        request,
        "customers/compare.jte",
        new ComparePage(
            shell,
            one.value("customer/identity.legalName").asText(customerId),
            address(customerId),
            earlier.toString(),
            later.toString(),
            texts.date(earlier),
            texts.date(later),
            Differences.between(
                new Sheets(texts, address(customerId), before).sheets(other),
                new Sheets(texts, address(customerId), after).sheets(one)),
            Doors.await(timeline)));
  }

  private static String address(String customerId) {
    return "/customers/" + Doors.segment(customerId);
  }

  private static Map<String, String> only(Map<String, String> given, List<String> names) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : names) {
      String value = given.get(name);
      if (value != null && !value.isBlank()) {
        kept.put(name, value.strip());
      }
    }
    return kept;
  }
}
