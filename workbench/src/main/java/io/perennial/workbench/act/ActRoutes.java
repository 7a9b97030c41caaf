package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.workbench.door.Answer;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.door.Company;
import io.perennial.workbench.door.DoorException;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.door.Problem;
import io.perennial.workbench.page.Pages;
import io.perennial.workbench.page.Problems;
import io.perennial.workbench.page.Room;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.People;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everything that a person may do, as forms. */
@RestController
final class ActRoutes {

  private static final String KEY = "_key";
  private static final String BACK = "_back";
  private static final String CLEAR = "_clear";
  private static final String ADD = "_add";
  private static final String REMOVE = "_remove";
  private static final int UNAVAILABLE = 503;
  private static final Pattern POINTER = Pattern.compile("(/[A-Za-z0-9]{1,60}){1,9}");
  private static final Pattern INDEX = Pattern.compile("\\d{1,4}");

  private final Commands commands;
  private final Documents documents;
  private final Companies companies;
  private final Waiting waiting;
  private final Doors doors;
  private final Pages pages;
  private final People people;

  ActRoutes(
      Commands commands,
      Documents documents,
      Companies companies,
      Waiting waiting,
      Doors doors,
      Pages pages,
      People people) {
    this.commands = commands;
    this.documents = documents;
    this.companies = companies;
    this.waiting = waiting;
    this.doors = doors;
    this.pages = pages;
    this.people = people;
  }

  /** What can be done. */
  @GetMapping("/do")
  ResponseEntity<String> all(
      HttpServletRequest request, @RequestParam(defaultValue = "") String search) {
    Shell shell = pages.in(Room.ACT, request);
    Texts texts = shell.texts();
    Map<String, List<Command>> families = new LinkedHashMap<>();
    for (Command command : commands.all(people.current())) {
      families.computeIfAbsent(command.family(), family -> new ArrayList<>()).add(command);
    }
    List<ActPage.Family> shown = new ArrayList<>();
    families.forEach((family, those) -> {
      those.sort(Comparator.comparing(Command::creation).reversed());
      Menu menu = Acts.menu(texts, those, "", search);
      if (!menu.isEmpty()) {
        shown.add(new ActPage.Family(family, texts.name(those.getFirst().aggregate()), menu));
      }
    });
    shown.sort((one, other) -> Integer.compare(order(one.name()), order(other.name())));
    return pages.show(request, "act/all.jte", new ActPage(shell, search, shown));
  }

  private static int order(String family) {
    int place =
        List.of("customers", "complaints", "account-plans", "sales-days", "sales-targets")
            .indexOf(family);
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  /** What waits for a second person. */
  @GetMapping("/do/waiting")
  ResponseEntity<String> waiting(
      HttpServletRequest request, @RequestParam(defaultValue = "") String kind) {
    Shell shell = pages.in(Room.ACT, request);
    return pages.show(request, "act/waiting.jte", waiting.page(people.current(), shell, kind));
  }

  /** The form of what makes something new, or a choice of what it is to be about. */
  @GetMapping("/do/{family:[a-z-]+}/{name}")
  ResponseEntity<String> form(
      HttpServletRequest request,
      @PathVariable String family,
      @PathVariable String name,
      @RequestParam Map<String, String> given) {
    Person person = people.current();
    Shell shell = pages.in(Room.ACT, request);
    Command command = commands.find(person, family, name).orElseThrow(Problems::notFound);
    return command.creation()
        ? fresh(request, shell, person, command, "", given)
        : pick(request, shell, person, command, given.getOrDefault("search", ""));
  }

  /** The form of what is done to something. */
  @GetMapping("/do/{family:[a-z-]+}/{id}/{name}")
  ResponseEntity<String> form(
      HttpServletRequest request,
      @PathVariable String family,
      @PathVariable String id,
      @PathVariable String name,
      @RequestParam Map<String, String> given) {
    Person person = people.current();
    return fresh(
        request, pages.in(Room.ACT, request), person, task(person, family, name), id, given);
  }

  @PostMapping("/do/{family:[a-z-]+}/{name}")
  ResponseEntity<String> send(
      HttpServletRequest request,
      @PathVariable String family,
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> given) {
    Person person = people.current();
    Command command =
        commands
            .find(person, family, name)
            .filter(Command::creation)
            .orElseThrow(Problems::notFound);
    return sent(request, person, command, "", given);
  }

  @PostMapping("/do/{family:[a-z-]+}/{id}/{name}")
  ResponseEntity<String> send(
      HttpServletRequest request,
      @PathVariable String family,
      @PathVariable String id,
      @PathVariable String name,
      @RequestParam MultiValueMap<String, String> given) {
    Person person = people.current();
    return sent(request, person, task(person, family, name), id, given);
  }

  private Command task(Person person, String family, String name) {
    return commands
        .find(person, family, name)
        .filter(command -> !command.creation())
        .orElseThrow(Problems::notFound);
  }

  private ResponseEntity<String> fresh(
      HttpServletRequest request,
      Shell shell,
      Person person,
      Command command,
      String id,
      Map<String, String> given) {
    List<JsonNode> known = known(person, command, id, given.getOrDefault("customerId", ""));
    Company company = companies.company(person);
    return pages.show(
        request,
        "act/form.jte",
        FormPages.page(
            shell,
            command,
            id,
            company,
            known,
            new Filled(
                Form.start(command, company, given),
                UUID.randomUUID().toString(),
                given.getOrDefault("back", "")),
            null));
  }

  private ResponseEntity<String> sent(
      HttpServletRequest request,
      Person person,
      Command command,
      String id,
      MultiValueMap<String, String> given) {
    Shell shell = pages.in(Room.ACT, request);
    boolean again = given.containsKey(ADD) || given.containsKey(REMOVE);
    Set<String> cleared = new LinkedHashSet<>(given.getOrDefault(CLEAR, List.of()));
    ObjectNode body = new Reading(given, cleared, again).body(command.body());
    String key = first(given, KEY);
    Filled filled = new Filled(body, key, first(given, BACK));
    if (again) {
      change(body, first(given, ADD), first(given, REMOVE));
      return shown(request, shell, person, command, id, filled, null);
    }
    String once = key.isEmpty() ? UUID.randomUUID().toString() : key;
    try {
      Answer answer = doors.post(person, path(command, id), body, Map.of("Idempotency-Key", once));
      pages.sayNext(request, Recorded.note(shell.texts(), person, command, answer.body()));
      String stream = answer.body().path("streamId").asText(id);
      String back = filled.back();
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(
              HttpHeaders.LOCATION, isOurs(back) ? back : Documents.place(command.family(), stream))
          .build();
    } catch (DoorException e) {
      // a refusal is about this body; what follows it is another command
      String next = e.problem().status() == UNAVAILABLE ? once : UUID.randomUUID().toString();
      return shown(
          request, shell, person, command, id, new Filled(body, next, filled.back()), e.problem());
    }
  }

  private ResponseEntity<String> shown(
      HttpServletRequest request,
      Shell shell,
      Person person,
      Command command,
      String id,
      Filled filled,
      @Nullable Problem problem) {
    List<JsonNode> known = known(person, command, id, filled.values().path("customerId").asText());
    FormPage page =
        FormPages.page(shell, command, id, companies.company(person), known, filled, problem);
    HttpStatus status = problem == null ? HttpStatus.OK : HttpStatus.resolve(problem.status());
    return pages.show(
        status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, request, "act/form.jte", page);
  }

  /** All that is known of what a command is about, and of the customer whom that concerns. */
  private List<JsonNode> known(Person person, Command command, String id, String customer) {
    List<JsonNode> known =
        id.isEmpty() ? new ArrayList<>() : documents.of(person, command.family(), id);
    String concerned =
        known.isEmpty() || command.family().equals("customers")
            ? customer
            : known.getFirst().path("customerId").asText(customer);
    if (!concerned.isEmpty()) {
      known.addAll(documents.of(person, "customers", concerned));
    }
    return known;
  }

  private static String path(Command command, String id) {
    return command.path().replaceAll("\\{[^}]*}", Doors.segment(id));
  }

  /** Adds a row to a list, or takes one away; what is at neither place changes nothing. */
  private static void change(ObjectNode body, String add, String remove) {
    if (POINTER.matcher(add).matches()
        && body.at(parent(add)) instanceof ObjectNode group
        && (group.path(last(add)).isMissingNode() || group.path(last(add)).isArray())) {
      group.withArrayProperty(last(add)).add("");
    }
    if (POINTER.matcher(remove).matches()
        && body.at(parent(remove)) instanceof ArrayNode rows
        && INDEX.matcher(last(remove)).matches()) {
      rows.remove(Integer.parseInt(last(remove)));
    }
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static String last(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private static boolean isOurs(String address) {
    return address.startsWith("/") && !address.startsWith("//") && address.indexOf('\\') < 0;
  }

  private static String first(MultiValueMap<String, String> given, String name) {
    String value = given.getFirst(name);
    return value == null ? "" : value;
  }

  private ResponseEntity<String> pick(
      HttpServletRequest request, Shell shell, Person person, Command command, String search) {
    Texts texts = shell.texts();
    List<PickPage.Found> found = new ArrayList<>();
    Map<String, String> asked = new HashMap<>();
    asked.put("limit", "20");
    String view = Documents.view(command.family());
    String wanted = search.strip();
    if (view.equals("customer") && !wanted.isEmpty()) {
      asked.put("legalNameFrom", wanted);
      asked.put("legalNameTo", wanted + '\uffff');
      asked.put("sort", "legalName");
    }
    String address = "/do/" + command.family() + "/";
    for (JsonNode document :
        documents.at(person, List.of(Doors.path("/views/" + view, asked))).values().stream()
            .flatMap(page -> page.path("items").valueStream())
            .toList()) {
      String id = Facts.id(document);
      found.add(
          new PickPage.Found(
              FormPages.title(List.of(document), id),
              address + Doors.segment(id) + "/" + command.name()));
    }
    if (wanted.matches("[a-z-]+-[A-Za-z0-9._-]+")) {
      found.addFirst(
          new PickPage.Found(wanted, address + Doors.segment(wanted) + "/" + command.name()));
    }
    return pages.show(
        request,
        "act/pick.jte",
        new PickPage(
            shell,
            texts.name(command.aggregate(), command.name()),
            texts.sentence(command.summary()),
            texts.name(command.aggregate()),
            search,
            found));
  }
}
