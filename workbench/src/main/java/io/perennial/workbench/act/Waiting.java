package io.perennial.workbench.act;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.perennial.workbench.door.Company;
import io.perennial.workbench.door.Doors;
import io.perennial.workbench.page.Shell;
import io.perennial.workbench.signin.Person;
import io.perennial.workbench.text.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one person has asked for and another one has to agree to. */
final class Waiting {

  /** Matters of a kind that are shown at most. */
  static final int MOST = 25;

  private static final String ERASURES = "erasures";

  /** The matters among what is to be done. */
  static final List<Kind> KINDS =
      List.of(
          new Kind(
              "LIMIT_DECISION",
              "customers",
              "proposalId",
              List.of("approve-credit-limit", "reject-credit-limit")),
          new Kind(
              "WRITE_OFF_DECISION",
              "customers",
              "writeOffId",
              List.of("approve-write-off", "reject-write-off")),
          new Kind(
              "GOODWILL_DECISION",
              "customers",
              "goodwillId",
              List.of("approve-goodwill", "reject-goodwill")),
          new Kind("PLAN_APPROVAL", "account-plans", "", List.of("approve", "send-back")),
          new Kind(
              "VISIT_PLAN_COUNTERSIGNATURE",
              "sales-days",
              "",
              List.of("countersign-visit-plan", "send-back-visit-plan")),
          new Kind("DAY_REPORT_COMMENT", "sales-days", "", List.of("comment-day-report")));

  /** What operators decide. */
  static final Kind ERASURE = new Kind("ERASURE", ERASURES, "", List.of("confirm", "decline"));

  private final Commands commands;
  private final Documents documents;

  /**
   * A kind of matter.
   *
   * @param name the kind of to-do
   * @param family what it is about
   * @param subject the property that names it; empty where it is what the command is about
   * @param decisions for it, and against it where it can be decided against
   */
  record Kind(String name, String family, String subject, List<String> decisions) {

    private String path() {
      return family.equals(ERASURES)
          ? "/views/erasure?state=REQUESTED&limit=" + MOST
          : Doors.path("/views/todos", Map.of("kind", name, "limit", MOST, "sort", "since"));
    }

    private boolean declines(String decision) {
      return decisions.size() > 1 && decision.equals(decisions.getLast());
    }
  }

  /** One matter: what it is about, and what tells it apart there. */
  private record Found(
      Kind kind, String id, String subject, String since, String requestedBy, JsonNode document) {}

  Waiting(Commands commands, Documents documents) {
    this.commands = commands;
    this.documents = documents;
  }

  /**
   * What waits.
   *
   * @param only the kind of matters that are shown; empty for all
   */
  WaitingPage page(Person person, Shell shell, String only) {
    List<Kind> kinds = new ArrayList<>(KINDS);
    if (person.may("operations")) {
      kinds.add(ERASURE);
    }
    Map<String, JsonNode> lists = documents.at(person, kinds.stream().map(Kind::path).toList());
    List<Found> all = new ArrayList<>();
    List<WaitingPage.Tab> tabs = new ArrayList<>();
    tabs.add(
        new WaitingPage.Tab(shell.texts().of("act.all-kinds"), "", "/do/waiting", only.isEmpty()));
    boolean more = false;
    for (Kind kind : kinds) {
      JsonNode list = lists.getOrDefault(kind.path(), MissingNode.getInstance());
      List<Found> found = kind.equals(ERASURE) ? erasures(list) : found(kind, list);
      boolean cut = list.path("next").isTextual();
      boolean shown = only.isEmpty() || only.equals(kind.name);
      if (shown) {
        all.addAll(found);
        more |= cut;
      }
      if (!found.isEmpty() || only.equals(kind.name)) {
        tabs.add(
            new WaitingPage.Tab(
                title(shell.texts(), kind),
                shell.texts().number(found.size()) + (cut ? "+" : ""),
                Doors.path("/do/waiting", Map.of("kind", kind.name)),
                only.equals(kind.name)));
      }
    }
    Map<Found, String> places = new LinkedHashMap<>();
    for (Found each : all) {
      places.put(each, "/views/" + Documents.view(each.kind.family) + "/" + Doors.segment(each.id));
    }
    Map<String, JsonNode> known =
        documents.at(
            person,
            all.stream()
                .filter(each -> each.document.isMissingNode())
                .map(places::get)
                .distinct()
                .toList());
    List<WaitingPage.Matter> matters =
        all.stream()
            .map(each ->
                matter(
                    person,
                    shell.texts(),
                    each,
                    each.document.isMissingNode()
                        ? known.getOrDefault(places.get(each), each.document)
                        : each.document))
            .toList();
    return new WaitingPage(shell, tabs, matters, more);
  }

  private static List<Found> found(Kind kind, JsonNode list) {
    List<Found> found = new ArrayList<>();
    for (JsonNode item : list.path("items")) {
      for (JsonNode toDo : item.path("toDos")) {
        if (toDo.path("kind").asText().equals(kind.name)) {
          found.add(
              new Found(
                  kind,
                  item.path("id").asText(),
                  toDo.path("subject").asText(),
                  toDo.path("since").asText(),
                  toDo.path("requestedBy").asText(),
                  MissingNode.getInstance()));
        }
      }
    }
    found.sort(Comparator.comparing(Found::since));
    return found;
  }

  private static List<Found> erasures(JsonNode list) {
    return list.path("items")
        .valueStream()
        .map(erasure ->
            new Found(
                ERASURE,
                erasure.path("erasureId").asText(),
                "",
                erasure.path("requestedOn").asText(),
                erasure.path("requestedOnBehalfOf").asText(erasure.path("requestedBy").asText()),
                erasure))
        .sorted(Comparator.comparing(Found::since))
        .toList();
  }

  private static String title(Texts texts, Kind kind) {
    return kind.equals(ERASURE) ? texts.name("erasure") : texts.code(kind.name);
  }

  private WaitingPage.Matter matter(Person person, Texts texts, Found found, JsonNode document) {
    List<WaitingPage.Decision> decisions = new ArrayList<>();
    boolean own = person.name().equals(found.requestedBy);
    for (String name : found.kind.decisions) {
      boolean declines = found.kind.declines(name);
      if (!own || declines) { // what one has asked for may be withdrawn, and not approved
        commands
            .find(person, found.kind.family, name)
            .ifPresent(command -> decisions.add(decision(texts, command, found, declines, own)));
      }
    }
    String words =
        found.subject.isEmpty()
            ? Facts.words(texts, document)
            : new Existing(texts, List.of(document)).words(found.kind.subject, found.subject);
    String name = document.path("identity").path("legalName").asText();
    return new WaitingPage.Matter(
        title(texts, found.kind),
        found.subject.isEmpty() ? found.id : found.subject,
        name.isEmpty() ? found.id : name,
        Documents.place(found.kind.family, found.id),
        words,
        found.since.isEmpty() ? "" : texts.date(LocalDate.parse(found.since)),
        found.requestedBy,
        own,
        decisions);
  }

  private static WaitingPage.Decision decision(
      Texts texts, Command command, Found found, boolean declines, boolean own) {
    Form form =
        new Form(texts, command, new Company("", ""), new Existing(texts, List.of()), Map.of());
    return new WaitingPage.Decision(
        own ? texts.of("act.withdraw") : texts.name(command.aggregate(), command.name()),
        "/do/" + command.family() + "/" + Doors.segment(found.id) + "/" + command.name(),
        UUID.randomUUID().toString(),
        found.kind.subject.isEmpty() ? "" : "/" + found.kind.subject,
        form.fields(MissingNode.getInstance()).stream()
            .filter(field -> field.required() && !field.pointer().equals("/" + found.kind.subject))
            .map(field -> field.on(found.id + "-" + found.subject))
            .toList(),
        declines);
  }
}
