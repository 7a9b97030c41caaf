package io.perennial.workbench.room.operations;

import io.perennial.imports.BatchDoor;
import io.perennial.imports.CannotDoException;
import io.perennial.imports.Dates;
import io.perennial.imports.FileFormat;
import io.perennial.imports.FileImport;
import io.perennial.imports.HistoryDoor;
import io.perennial.imports.Numbers;
import io.perennial.imports.Sender;
import io.perennial.imports.kinds.Column;
import io.perennial.imports.kinds.ImportKind;
import io.perennial.imports.kinds.ImportMapping;
import io.perennial.imports.kinds.LineKind;
import io.perennial.imports.kinds.Reading;
import io.perennial.localtokens.OwnerOnly;
import io.perennial.workbench.WorkbenchSettings;
import io.perennial.workbench.signin.Person;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files that people import, each with what is remembered of imports beside those of the command
 * line, so that a file that was imported there counts as imported here. Files are for the owner of
 * the process only, and go after a day.
 */
final class ImportJobs implements AutoCloseable {

  private static final Duration KEPT = Duration.ofDays(1);
  private static final String UPLOADS = "uploads";
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String IMPORT = "import";

  private final Path directory;
  private final URI commands;
  private final URI queries;
  private final Clock clock;
  private final ConcurrentMap<String, ImportJob> jobs = new ConcurrentHashMap<>();
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

  ImportJobs(WorkbenchSettings settings, Clock clock) {
    this.directory = settings.dataDirectory().resolve("imports");
    this.commands = settings.commands();
    this.queries = settings.queries();
    this.clock = clock;
    removeLeft();
  }

  /** Takes a file; those that are old go. */
  ImportJob take(Person person, ImportKind kind, String name, InputStream content) {
    jobs.values().stream()
        .filter(job -> job.at().isBefore(clock.instant().minus(KEPT)) && !job.state().running())
        .toList()
        .forEach(this::remove);
    removeLeft();
    String id = UUID.randomUUID().toString();
    try {
      OwnerOnly.directory(directory);
      Path folder = directory.resolve(UPLOADS);
      OwnerOnly.directory(folder);
      Path own = folder.resolve(id);
      OwnerOnly.directory(own);
      Path file = own.resolve(plain(name));
      try (var out = Files.newOutputStream(OwnerOnly.file(file))) {
        content.transferTo(out);
      }
      ImportJob job = new ImportJob(id, person.name(), kind, file, clock.instant());
      jobs.put(id, job);
      return job;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files of a person, the newest first. */
  List<ImportJob> of(Person person) {
    return jobs.values().stream()
        .filter(job -> job.owner().equals(person.name()))
        .sorted(Comparator.comparing(ImportJob::at).reversed())
        .toList();
  }

  /** A file of a person. */
  Optional<ImportJob> find(Person person, String id) {
    return Optional.ofNullable(jobs.get(id)).filter(job -> job.owner().equals(person.name()));
  }

  /** Forgets a file, and what was put aside of it. */
  void remove(ImportJob job) {
    jobs.remove(job.id());
    remove(job.file().resolveSibling(""));
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that a process which has ended left behind go when they are as old. */
  private void removeLeft() {
    Path uploads = directory.resolve(UPLOADS);
    if (Files.notExists(uploads)) {
      return;
    }
    Instant oldest = clock.instant().minus(KEPT);
    try (Stream<Path> folders = Files.list(uploads)) {
      for (Path folder : folders.toList()) {
        if (!jobs.containsKey(String.valueOf(folder.getFileName()))
            && Files.getLastModifiedTime(folder).toInstant().isBefore(oldest)) {
          remove(folder);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Begins a rehearsal, or the import itself.
   *
   * @param mapping what the form says
   * @param currency the one in which the service reports
   */
  void begin(
      ImportJob job,
      Person person,
      Map<String, List<String>> mapping,
      String currency,
      boolean rehearsed) {
    if (job.begin(mapping)) {
      executor.execute(() ->
          job.run(() -> {
            FileImport facts = facts(job, currency);
            if (rehearsed) {
              try (HistoryDoor history =
                  new HistoryDoor(path -> address(queries, path), person::token)) {
                return Optional.of(facts.rehearse(history));
              }
            }
            try (BatchDoor door =
                new BatchDoor(address(commands, "/commands/batch"), person::token)) {
              return facts.run(new Sender(door, PATIENCE), false);
            }
          }));
    }
  }

  private FileImport facts(ImportJob job, String currency) throws IOException {
    ImportKind kind = job.kind();
    ImportMapping layout = layout(job, currency);
    return new FileImport(
        new FileImport.Task(
            job.file(),
            format(job.mapping()),
            new LineKind(kind, layout),
            new TreeMap<>(job.mapping()).toString() + currency,
            address(queries, "/" + layout.prefix()).toString(),
            layout.source(),
            layout.identity(kind),
            false,
            kind.total() == null ? null : currency),
        new FileImport.Places(directory, job.rejected(), job.known()),
        job);
  }

  private static ImportMapping layout(ImportJob job, String currency) {
    ImportKind kind = job.kind();
    Map<String, List<String>> mapping = job.mapping();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    for (String option : options(kind)) {
      List<String> named =
          mapping.getOrDefault("column-" + option, List.of()).stream()
              .filter(name -> !name.isBlank())
              .toList();
      if (!named.isEmpty()) {
        columns.put(option, named);
      }
    }
    String source = text(mapping, "source");
    return new ImportMapping(
        columns,
        null,
        mapping.getOrDefault("id", List.of()).stream().filter(name -> !name.isBlank()).toList(),
        List.of(),
        Reading.of(dates(mapping), numbers(mapping), meanings(mapping), currency, source),
        text(mapping, "prefix") == null ? "" : String.valueOf(text(mapping, "prefix")),
        text(mapping, "customer-class") == null
            ? "END_USER"
            : String.valueOf(text(mapping, "customer-class")),
        source,
        source != null
            ? source
            : kind.createsCustomers() ? IMPORT : String.valueOf(job.file().getFileName()));
  }

  /** Options of the columns that a kind reads, in the order of the form. */
  static List<String> options(ImportKind kind) {
    Stream<String> front = Stream.of(ImportMapping.CUSTOMER, ImportMapping.DATE);
    Stream<String> own = kind.columns().stream().map(Column::option);
    return Stream.of(
            front, own, kind.registers() ? Stream.of(ImportMapping.NAME) : Stream.<String>of())
        .flatMap(each -> each)
        .toList();
  }

  /** How the text of the file is written. */
  static FileFormat format(Map<String, List<String>> mapping) {
    String delimiter = text(mapping, "delimiter");
    String encoding = text(mapping, "encoding");
    return new FileFormat(
        delimiter == null
            ? null
            : delimiter.equals("tab")
                ? Character.valueOf('\t')
                : Character.valueOf(delimiter.charAt(0)),
        encoding == null ? StandardCharsets.UTF_8 : java.nio.charset.Charset.forName(encoding));
  }

  private static Dates dates(Map<String, List<String>> mapping) {
    String pattern = text(mapping, "date-format");
    String zone = text(mapping, "zone");
    return Dates.of(
        pattern == null ? "uuuu-MM-dd" : pattern, null, zone == null ? null : ZoneId.of(zone));
  }

  private static Numbers numbers(Map<String, List<String>> mapping) {
    String decimal = text(mapping, "decimal");
    return new Numbers(
        decimal == null ? null : Numbers.Decimal.valueOf(decimal.toUpperCase(Locale.ROOT)),
        null,
        false);
  }

  /** Lines such as {@code Auftrag=ORDER}. */
  private static Map<String, String> meanings(Map<String, List<String>> mapping) {
    Map<String, String> meanings = new LinkedHashMap<>();
    String lines = text(mapping, "means");
    if (lines != null) {
      for (String line :
          lines.lines().map(String::strip).filter(each -> !each.isEmpty()).toList()) {
        int between = line.indexOf('=');
        if (between < 1) {
          throw new CannotDoException(
              "A word, = and what it means are expected, not " + line + ".");
        }
        meanings.put(line.substring(0, between).strip(), line.substring(between + 1).strip());
      }
    }
    return meanings;
  }

  private static @Nullable String text(Map<String, List<String>> mapping, String name) {
    return mapping.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(null);
  }

  private static URI address(URI side, String path) {
    return URI.create(side.toString().replaceAll("/+$", "") + path);
  }

  /** A name that is one of a file in its own folder, whatever was given. */
  private static String plain(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String plain = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^\\.+", "_");
    return plain.isBlank() ? "file.csv" : plain.substring(0, Math.min(100, plain.length()));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
