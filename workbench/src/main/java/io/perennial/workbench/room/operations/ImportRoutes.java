package io.perennial.workbench.room.operations;

import io.perennial.imports.CannotDoException;
import io.perennial.imports.Look;
import io.perennial.imports.ShapedLayout;
import io.perennial.imports.Summary;
import io.perennial.imports.kinds.Column.Need;
import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportKinds;
import io.perennial.imports.kinds.ImportMapping;
import io.perennial.workbench.WorkbenchSettings;
import io.perennial.workbench.door.Companies;
import io.perennial.workbench.figure.Panel.Fact;
import io.perennial.workbench.page.Note;
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
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports: a file is taken, its columns are mapped, tried without recording, and recorded. */
@RestController
final class ImportRoutes implements DisposableBean {

  private static final String DELIMITER = "delimiter";
  private static final String ADDRESS = "/operations/imports";
  private static final String COLUMN = "column-";
  private static final int LINES = 5;
  private static final List<String> CLASSES = List.of("END_USER", "RETAILER", "DEALER", "AGENT");

  private final ImportJobs jobs;
  private final Companies companies;
  private final Pages pages;
  private final People people;

  ImportRoutes(
      WorkbenchSettings settings, Clock clock, Companies companies, Pages pages, People people) {
    this.jobs = new ImportJobs(settings, clock);
    this.companies = companies;
    this.pages = pages;
    this.people = people;
  }

  @Override
  public void destroy() {
    jobs.close();
  }

  @GetMapping(ADDRESS)
  ResponseEntity<String> imports(HttpServletRequest request) {
    Shell shell = pages.in(Room.OPERATIONS, request);
    Texts texts = shell.texts();
    return pages.show(
        request,
        "operations/imports.jte",
        new ImportsPage(
            shell,
            ImportKinds.all().stream()
                .map(kind -> new ImportsPage.Kind(kind.name(), label(texts, kind)))
                .toList(),
            jobs.of(people.current()).stream()
                .map(job ->
                    new ImportsPage.File(
                        link(job),
                        String.valueOf(job.file().getFileName()),
                        label(texts, job.kind()),
                        texts.instant(job.at()),
                        state(texts, job)))
                .toList()));
  }

  @PostMapping(ADDRESS)
  ResponseEntity<Void> take(@RequestParam String kind, @RequestParam MultipartFile file)
      throws IOException {
    String name = file.getOriginalFilename();
    try (InputStream content = file.getInputStream()) {
      ImportJob job = jobs.take(people.current(), kind(kind), name == null ? "" : name, content);
      return ResponseEntity.status(HttpStatus.SEE_OTHER)
          .header(HttpHeaders.LOCATION, link(job))
          .build();
    }
  }

  @GetMapping(ADDRESS + "/{id}")
  ResponseEntity<String> show(HttpServletRequest request, @PathVariable String id) {
    ImportJob job = job(id);
    Shell shell = pages.in(Room.OPERATIONS, request);
    Texts texts = shell.texts();
    ImportJob.State state = job.state();
    Map<String, List<String>> given = job.mapping();
    Look look = Look.NOTHING;
    String unreadable = "";
    try {
      look = Look.at(job.file(), ImportJobs.format(given), layout(job.kind()), LINES);
    } catch (CannotDoException | IllegalArgumentException e) {
      unreadable = texts.sentence(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw Problems.notFound();
    }
    Summary summary = state.summary();
    return pages.show(
        request,
        "operations/import.jte",
        new ImportPage(
            shell,
            link(job),
            String.valueOf(job.file().getFileName()),
            label(texts, job.kind()),
            columns(texts, job.kind(), look.names(), given),
            look.names(),
            look.lines(),
            unreadable.isEmpty() && look.unreadable() > 0
                ? texts.of("operations.import-encoding", texts.number(look.unreadable()))
                : unreadable,
            choices(texts, job.kind(), separated(given, look)),
            !job.kind().createsCustomers(),
            job.kind().createsCustomers() || job.kind().registers() ? CLASSES : List.of(),
            given,
            state.running(),
            state.done(),
            Math.max(1, state.all()),
            state.said().stream().map(texts::sentence).toList(),
            summary == null ? List.of() : outcome(texts, summary),
            summary == null
                ? ""
                : texts.of(summary.rehearsed() ? "operations.rehearsed" : "operations.imported"),
            summary == null ? List.of() : reasons(texts, summary),
            job.hasRejected() && !state.running() ? link(job) + "/rejected" : "",
            texts.sentence(state.failure())));
  }

  /** What is given, and what separates fields where that was only found. */
  private static Map<String, List<String>> separated(Map<String, List<String>> given, Look look) {
    Character found = look.separator();
    if (found == null || !String.join("", given.getOrDefault(DELIMITER, List.of())).isEmpty()) {
      return given;
    }
    Map<String, List<String>> separated = new LinkedHashMap<>(given);
    separated.put(DELIMITER, List.of(found == '\t' ? "tab" : found.toString()));
    return separated;
  }

  @PostMapping(ADDRESS + "/{id}/{act:try|run}")
  ResponseEntity<Void> begin(
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> form) {
    ImportJob job = job(id);
    Map<String, List<String>> mapping = new LinkedHashMap<>();
    form.forEach((name, values) -> {
      if (!name.startsWith("_")) {
        mapping.put(name, List.copyOf(values));
      }
    });
    Person person = people.current();
    jobs.begin(job, person, mapping, currency(person), act.equals("try"));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, link(job) + "#outcome")
        .build();
  }

  @PostMapping(ADDRESS + "/{id}/remove")
  ResponseEntity<Void> remove(HttpServletRequest request, @PathVariable String id) {
    ImportJob job = job(id);
    if (!job.state().running()) {
      jobs.remove(job);
    }
    return Backs.back(
        pages,
        request,
        new Note(pages.texts(request).of("operations.file-removed"), List.of()),
        ADDRESS);
  }

  /** The lines that were rejected, each with the reason, to be mended and imported as they are. */
  @GetMapping(ADDRESS + "/{id}/rejected")
  void rejected(HttpServletResponse response, @PathVariable String id) throws IOException {
    ImportJob job = job(id);
    if (!job.hasRejected()) {
      throw Problems.notFound();
    }
    response.setContentType("text/csv");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment()
            .filename(String.valueOf(job.rejected().getFileName()), StandardCharsets.UTF_8)
            .build()
            .toString());
    Files.copy(job.rejected(), response.getOutputStream());
  }

  private ImportJob job(String id) {
    return jobs.find(people.current(), id).orElseThrow(Problems::notFound);
  }

  private static ImportKind kind(String name) {
    return ImportKinds.all().stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(Problems::notFound);
  }

  private static @Nullable ShapedLayout layout(ImportKind kind) {
    ImportKind.KnownLayout known = kind.known();
    return known == null ? null : known.layout();
  }

  private static String link(ImportJob job) {
    return ADDRESS + "/" + job.id();
  }

  private static String label(Texts texts, ImportKind kind) {
    return texts.of("operations.kind-" + kind.name());
  }

  /** What a column holds, by the name that it has in the command. */
  private static String label(Texts texts, io.perennial.imports.kinds.Column column) {
    String group = column.place().group();
    String field = texts.name(column.place().field());
    return group == null ? field : texts.name(group) + " · " + field;
  }

  private static String state(Texts texts, ImportJob job) {
    ImportJob.State state = job.state();
    Summary summary = state.summary();
    String key =
        state.running()
            ? "running"
            : !state.failure().isEmpty()
                ? "failed"
                : summary == null ? "taken" : summary.rehearsed() ? "rehearsed" : "imported";
    return texts.of("operations." + key);
  }

  /** The currency in which the service reports. */
  private String currency(Person person) {
    return Optional.of(companies.company(person).currency())
        .filter(currency -> !currency.isEmpty())
        .orElseThrow(Problems::notFound);
  }

  private static List<ImportPage.Column> columns(
      Texts texts, ImportKind kind, List<String> names, Map<String, List<String>> given) {
    Map<String, io.perennial.imports.kinds.Column> own = new LinkedHashMap<>();
    kind.columns().forEach(column -> own.put(column.option(), column));
    List<ImportPage.Column> columns = new ArrayList<>();
    for (String option : ImportJobs.options(kind)) {
      io.perennial.imports.kinds.Column column = own.get(option);
      boolean required =
          column == null
              ? option.equals(ImportMapping.CUSTOMER)
                  || (option.equals(ImportMapping.DATE) && kind.dated())
              : column.need() == Need.REQUIRED;
      List<String> chosen = given.getOrDefault(COLUMN + option, List.of());
      columns.add(
          new ImportPage.Column(
              COLUMN + option,
              column == null ? texts.of("operations.column-" + option) : label(texts, column),
              required,
              column != null && column.need() == Need.REPEATED,
              chosen.isEmpty() && given.isEmpty() && names.contains(option)
                  ? List.of(option)
                  : chosen));
    }
    return columns;
  }

  private static List<ImportPage.Choice> choices(
      Texts texts, ImportKind kind, Map<String, List<String>> given) {
    List<ImportPage.Choice> choices = new ArrayList<>();
    add(choices, texts, given, "date-format", List.of());
    if (kind.hasNumbers()) {
      add(choices, texts, given, "decimal", List.of("point", "comma"));
    }
    add(choices, texts, given, DELIMITER, List.of(",", ";", "|", "tab"));
    add(choices, texts, given, "encoding", List.of("UTF-8", "windows-1252", "GB18030"));
    add(choices, texts, given, "zone", List.of());
    add(choices, texts, given, "prefix", List.of());
    add(choices, texts, given, "source", List.of());
    return choices;
  }

  private static void add(
      List<ImportPage.Choice> choices,
      Texts texts,
      Map<String, List<String>> given,
      String field,
      List<String> options) {
    List<String> values = given.getOrDefault(field, List.of());
    choices.add(
        new ImportPage.Choice(
            field,
            texts.of("operations.choice-" + field),
            values.isEmpty() ? "" : values.getFirst(),
            options));
  }

  private static List<Fact> outcome(Texts texts, Summary summary) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("rows", summary.told().rows());
    counts.put("customers-in-file", summary.told().customers());
    counts.put(summary.rehearsed() ? "would-register" : "registered", summary.registered());
    counts.put(summary.rehearsed() ? "would-record" : "recorded", summary.recorded());
    counts.put("known-already", summary.known());
    counts.put("rejected", summary.rejected());
    List<Fact> facts = new ArrayList<>();
    counts.forEach((name, count) ->
        facts.add(
            new Fact(texts.of("operations.import-" + name), Backs.cell(texts.number(count)))));
    String currency = summary.currency();
    if (currency != null) {
      facts.add(
          new Fact(
              texts.of("operations.import-amount"),
              Backs.cell(texts.amount(summary.amount(), currency))));
    }
    return facts;
  }

  private static List<Fact> reasons(Texts texts, Summary summary) {
    List<Fact> reasons = new ArrayList<>();
    summary
        .byKind()
        .forEach((reason, count) ->
            reasons.add(new Fact(reason(texts, reason), Backs.cell(texts.number(count)))));
    return reasons;
  }

  /** A column, as the file calls it, and what is wrong with it; or a refusal. */
  private static String reason(Texts texts, String reason) {
    int behind = reason.lastIndexOf(": ") + 2;
    return behind < 2
        ? texts.sentence(reason)
        : reason.substring(0, behind) + texts.sentence(reason.substring(behind));
  }
}
