package io.perennial.workbench.room.customers;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.list.ListPart;
import io.perennial.workbench.list.Lists;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.room.customers.ListOfCustomersPage.Facet;
import io.perennial.workbench.room.customers.ListOfCustomersPage.Option;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds customers: as one types, by filters with counts, and by questions that are often asked. */
@RestController
final class CustomersRoutes {

  private static final String ADDRESS = "/customers";
  private static final String PREFIX = "customer-";
  private static final String FROM = "nameInLowerCaseFrom";
  private static final String TO = "nameInLowerCaseTo";

  /** Comes after whatever may follow the beginning of a name. */
  private static final String END = "\uffff";

  private static final int FOUND = 10;
  private static final int NOT_FOUND = 404;
  private static final int SOON_DAYS = 90;

  private final Lists lists;
  private final Doors doors;
  private final Companies companies;
  private final Pages pages;
  private final People people;
  private final Dossier dossier;

  CustomersRoutes(
      Lists lists, Doors doors, Companies companies, Pages pages, People people, Dossier dossier) {
    this.lists = lists;
    this.doors = doors;
    this.companies = companies;
    this.pages = pages;
    this.people = people;
    this.dossier = dossier;
  }

  /** What may be meant by what is being typed. */
  @GetMapping("/customers/suggestions")
  ResponseEntity<String> suggestions(
      HttpServletRequest request, @RequestParam(defaultValue = "") String search) {
    Texts texts = pages.texts(request);
    Person person = people.current();
    String typed = search.strip();
    List<Suggestions.Found> found = new ArrayList<>();
    if (!typed.isEmpty()) {
      Future<Optional<JsonNode>> byId = doors.beside(() -> card(person, identifier(typed)));
      Map<String, String> parameters = beginning(typed);
      parameters.put("sort", "nameInLowerCase");
      parameters.put("limit", Integer.toString(FOUND));
      JsonNode items =
          doors.get(person, Doors.path("/views/customer", parameters)).body().path("items");
      Doors.await(byId).ifPresent(card -> found.add(found(texts, card)));
      items.forEach(card -> found.add(found(texts, card)));
    }
    return pages.show(
        request,
        "customers/suggestions.jte",
        new Suggestions(texts, found.stream().distinct().toList(), typed));
  }

  /** A number may be typed without what all of them begin with. */
  private static String identifier(String typed) {
    return typed.startsWith(PREFIX) ? typed : PREFIX + typed;
  }

  private static Suggestions.Found found(Texts texts, JsonNode card) {
    String id = card.path("customerId").asText();
    String name = card.path("identity").path("legalName").asText("");
    String note =
        Stream.of(
                name.isEmpty() ? "" : id,
                card.path("identity").path("region").asText(""),
                texts.code(card.path("stage").path("stage").asText("")),
                texts.code(card.path("tier").path("tier").asText("")))
            .filter(each -> !each.isEmpty())
            .reduce((one, other) -> one + " · " + other)
            .orElse("");
    return new Suggestions.Found(
        name.isEmpty() ? id : name, note, ADDRESS + "/" + Doors.segment(id));
  }

  private Optional<JsonNode> card(Person person, String customerId) {
    try {
      return Optional.of(doors.get(person, "/views/customer/" + Doors.segment(customerId)).body());
    } catch (DoorException e) {
      if (e.problem().status() == NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The filter for names that begin with something. */
  private static Map<String, String> beginning(String typed) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String lower = typed.toLowerCase(Locale.ROOT);
    parameters.put(FROM, lower);
    parameters.put(TO, lower + END);
    return parameters;
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> customers(
      HttpServletRequest request, @RequestParam Map<String, String> given) {
    Person person = people.current();
    String search = given.getOrDefault("search", "").strip();
    Map<String, String> parameters = new LinkedHashMap<>(given);
    parameters.remove("search");
    parameters.values().removeIf(String::isBlank);
    if (!search.isEmpty()) {
      String id = identifier(search);
      if (card(person, id).isPresent()) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
            .location(URI.create(ADDRESS + "/" + Doors.segment(id)))
            .build();
      }
      parameters.putAll(beginning(search));
    }
    Shell shell = pages.in(Room.CUSTOMERS, request);
    Texts texts = shell.texts();
    Future<Optional<JsonNode>> totals = figure(person, "totals");
    Future<Optional<JsonNode>> tiers = figure(person, "tiers");
    Future<Optional<JsonNode>> pyramid = figure(person, "pyramid");
    Map<String, String> asked = new LinkedHashMap<>(parameters);
    asked.putIfAbsent("sort", "nameInLowerCase");
    ListPart list =
        lists.list(person, texts, "customer", ADDRESS, asked, columns(texts), "customerId");
    List<Facet> facets = new ArrayList<>();
    Doors.await(totals)
        .ifPresent(result ->
            facets.add(facet(texts, "stage", result.path("stages"), "stage", "stage", parameters)));
    Doors.await(tiers)
        .ifPresent(result ->
            facets.add(facet(texts, "tier", result.path("tiers"), "tier", "tier", parameters)));
    Doors.await(pyramid)
        .ifPresent(result ->
            facets.add(
                facet(
                    texts,
                    "pyramidClass",
                    result.path("classes"),
                    "pyramidClass",
                    "pyramidClass",
                    parameters)));
    return pages.show(
        request,
        "customers/list.jte",
        new ListOfCustomersPage(
            shell,
            searched(parameters),
            facets,
            ready(texts, companies.today(person), parameters),
            withChip(list, texts, parameters)));
  }

  private Future<Optional<JsonNode>> figure(Person person, String figure) {
    return doors.beside(() -> {
      try {
        Answer answer = doors.get(person, "/views/customer/figures/" + figure);
        return answer.isWorkedOn()
            ? Optional.<JsonNode>empty()
            : Optional.of(answer.body().path("result"));
      } catch (DoorException e) {
        return Optional.<JsonNode>empty(); // the list is shown without these counts
      }
    });
  }

  private static Facet facet(
      Texts texts,
      String title,
      JsonNode rows,
      String column,
      String filter,
      Map<String, String> parameters) {
    List<Option> options = new ArrayList<>();
    for (JsonNode row : rows) {
      String value = row.path(column).isTextual() ? row.path(column).asText() : "absent";
      options.add(
          option(
              value.equals("absent") ? texts.of("customers.none") : texts.code(value),
              texts.number(row.path("customers").asLong()),
              parameters,
              Map.of(filter, value.equalsIgnoreCase("unknown") ? "absent" : value)));
    }
    return new Facet(texts.name(title), options);
  }

  /** Chosen again, a filter is taken away. */
  private static Option option(
      String label, String count, Map<String, String> parameters, Map<String, String> filter) {
    boolean chosen = parameters.entrySet().containsAll(filter.entrySet());
    Map<String, String> link = new LinkedHashMap<>(parameters);
    link.remove("cursor");
    if (chosen) {
      link.keySet().removeAll(filter.keySet());
    } else {
      link.putAll(filter);
    }
    return new Option(label, count, Doors.path(ADDRESS, link), chosen);
  }

  private static List<Option> ready(Texts texts, LocalDate today, Map<String, String> parameters) {
    Map<String, String> quiet = new LinkedHashMap<>();
    quiet.put("stage", "CUSTOMER");
    quiet.put("lastPurchaseOnTo", today.minusDays(SOON_DAYS).toString());
    Map<String, Map<String, String>> questions = new LinkedHashMap<>();
    questions.put("breached", Map.of("breached", "yes"));
    questions.put("complaining", Map.of("openComplaintsFrom", "1"));
    questions.put(
        "contract-ending",
        Map.of(
            "contractEndsOnFrom",
            today.toString(),
            "contractEndsOnTo",
            today.plusDays(SOON_DAYS).toString()));
    questions.put("quiet", quiet);
    questions.put("unhappy", Map.of("satisfactionTo", "2"));
    questions.put("overdue", Map.of("dueOnTo", today.minusDays(1).toString()));
    questions.put("proposed", Map.of("proposed", "yes"));
    questions.put("planned", Map.of("planned", "yes"));
    List<Option> ready = new ArrayList<>();
    questions.forEach((name, filter) ->
        ready.add(option(texts.of("customers.ready-" + name), "", parameters, filter)));
    return ready;
  }

  private static String searched(Map<String, String> parameters) {
    String from = parameters.getOrDefault(FROM, "");
    return (from + END).equals(parameters.get(TO)) ? from : "";
  }

  /** What was searched for as one filter in use, for the two that it is made of. */
  private static ListPart withChip(ListPart list, Texts texts, Map<String, String> parameters) {
    String search = searched(parameters);
    if (search.isEmpty()) {
      return list;
    }
    Map<String, String> without = new LinkedHashMap<>(parameters);
    without.keySet().removeAll(List.of(FROM, TO, "cursor"));
    List<ListPart.Chip> chips = new ArrayList<>();
    chips.add(
        new ListPart.Chip(texts.of("customers.begins-with", search), Doors.path(ADDRESS, without)));
    String name = texts.name("nameInLowerCase");
    list.chips().stream().filter(chip -> !chip.label().startsWith(name)).forEach(chips::add);
    return list.with(chips);
  }

  private static List<Lists.Column> columns(Texts texts) {
    return List.of(
        column(texts, "legalName", "identity/legalName", "nameInLowerCase", "text"),
        column(texts, "customerId", "customerId", "id", "text"),
        column(texts, "stage", "stage/stage", null, "choice"),
        column(texts, "tier", "tier/tier", "tier", "choice"),
        column(texts, "customerClass", "identity/customerClass", "customerClass", "choice"),
        column(texts, "region", "identity/region", "region", "text"),
        column(texts, "phase", "standing/phase/phase", "phase", "choice"),
        column(texts, "sales", "dealings/sales", "sales", "amount"),
        column(texts, "lastPurchaseOn", "dealings/lastPurchaseOn", "lastPurchaseOn", "date"),
        column(texts, "creditClass", "credit/creditClass", "creditClass", "choice"),
        column(texts, "exposure", "credit/exposure", "exposure", "amount"),
        column(texts, "satisfaction", "lastAnswer/overall", "satisfaction", "number"));
  }

  private static Lists.Column column(
      Texts texts, String name, String path, @Nullable String sort, String type) {
    return new Lists.Column(texts.name(name), path, sort, type);
  }
}
