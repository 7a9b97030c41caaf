package io.perennial.example;

import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.WrongSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;

/**
 * The example world: an invented company in a data directory of its own, made before the doors open
 * when {@code perennial.example} asks for it. Where it is there already, the service goes on with
 * it.
 */
public final class ExampleWorld {

  /** The setting that asks for it, and that says that what is kept is one. */
  public static final String SETTING = "perennial.example";

  private static final Logger log = LoggerFactory.getLogger(ExampleWorld.class);

  private static final String DIRECTORY = "perennial.data-directory";
  private static final String TIME_ZONE = "perennial.company.time-zone";
  private static final String CURRENCY = "perennial.company.currency";

  /** Says that the directory is an example's, and whether all of it is there. */
  private static final String MARKER = "example.properties";

  private static final String COMPLETE = "complete";
  private static final long SEED = 20_260_101;

  /** What may be in a directory that nothing has been recorded in. */
  private static final List<String> OF_ANY_START = List.of("logs", "security");

  private ExampleWorld() {}

  /**
   * Makes the example world where it is asked for and not there yet.
   *
   * @param settings of the service
   * @return the settings that follow: a directory of an example stays one, whoever starts it
   * @throws WrongSettingException when the directory holds something else
   */
  public static Map<String, Object> prepare(Environment settings) {
    Path directory = Path.of(settings.getProperty(DIRECTORY, "data"));
    boolean marked = Files.exists(directory.resolve(MARKER));
    String asked = settings.getProperty(SETTING, String.valueOf(marked));
    if (!Boolean.parseBoolean(asked)) {
      if (marked) {
        throw new WrongSettingException(
            SETTING, directory + " holds an example world, and is never anything else");
      }
      return Map.of();
    }
    requireEmbedded(settings, "perennial.event-store");
    requireEmbedded(settings, "perennial.document-store");
    if (!marked && !isEmpty(directory)) {
      throw new WrongSettingException(
          DIRECTORY,
          directory + " holds something else: an example world is made in an empty directory");
    }
    if (!isComplete(directory)) {
      ZoneId zone = zone(settings.getProperty(TIME_ZONE, "UTC"));
      make(
          directory,
          SEED,
          CompanyCalendar.in(zone).today(),
          zone,
          settings.getProperty(CURRENCY, "USD"),
          System.out::println);
    }
    return Map.of(SETTING, "true");
  }

  private static void requireEmbedded(Environment settings, String store) {
    if (!settings.getProperty(store, "embedded").equalsIgnoreCase("embedded")) {
      throw new WrongSettingException(store, "an example world is kept in a data directory only");
    }
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw new WrongSettingException(TIME_ZONE, "there is no time zone " + name, e);
    }
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.allMatch(file -> OF_ANY_START.contains(file.getFileName().toString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isComplete(Path directory) {
    Path marker = directory.resolve(MARKER);
    if (!Files.exists(marker)) {
      return false;
    }
    Properties said = new Properties();
    try (InputStream file = Files.newInputStream(marker)) {
      said.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Boolean.parseBoolean(said.getProperty(COMPLETE));
  }

  /**
   * Makes an example world; what is left of one that was not finished is thrown away.
   *
   * @param seed the same seed and day give the same facts
   * @param today the day before which it ends
   * @param currency the reporting currency
   * @param told is told what goes on
   */
  public static void make(
      Path directory,
      long seed,
      LocalDate today,
      ZoneId zone,
      String currency,
      Consumer<String> told) {
    told.accept("Making the example world, once; this takes about a minute ...");
    try {
      clear(directory);
      mark(directory, seed, today, false);
      Map<String, String> company = Map.of(TIME_ZONE, zone.getId(), CURRENCY, currency);
      StoryClock clock = new StoryClock(Story.start(today).atZone(zone).toInstant());
      long events;
      try (CommandSide side = CommandSide.start(directory, company, clock)) {
        Office office = new Office(side);
        Map<String, Integer> refused =
            Story.tell(
                office, clock, seed, Story.COMPANIES, today, zone, Currency.getInstance(currency));
        log.info("Refused in the story: {}", refused);
        events = office.events();
      }
      mark(directory, seed, today, true);
      told.accept("The example world is there: %,d events in three years.".formatted(events));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clear(Path directory) throws IOException {
    List<Path> left;
    try (Stream<Path> files = Files.list(directory)) {
      left = files.filter(file -> !OF_ANY_START.contains(file.getFileName().toString())).toList();
    }
    for (Path file : left) {
      try (Stream<Path> within = Files.walk(file)) {
        for (Path each : within.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void mark(Path directory, long seed, LocalDate today, boolean complete)
      throws IOException {
    Properties said = new Properties();
    said.setProperty("seed", Long.toString(seed));
    said.setProperty("today", today.toString());
    said.setProperty(COMPLETE, Boolean.toString(complete));
    try (OutputStream file = Files.newOutputStream(directory.resolve(MARKER))) {
      said.store(file, "An example world: everything here is invented.");
    }
  }
}
