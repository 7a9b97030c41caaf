package io.perennial.cli;

import io.perennial.imports.Dates;
import io.perennial.imports.FileFormat;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** How a file is written, and where it comes from. */
final class FileOptions {

  private static final int LONGEST_SOURCE = 40;

  @Spec(Target.MIXEE)
  private @Nullable CommandSpec spec;

  @Option(
      names = "--date-format",
      paramLabel = "PATTERN",
      defaultValue = "uuuu-MM-dd",
      description =
          "Pattern of dates, such as dd.MM.uuuu, or with time and zone:"
              + " \"uuuu-MM-dd'T'HH:mm:ssXXX\" (default: ${DEFAULT-VALUE}).")
  private String dateFormat = "uuuu-MM-dd";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "${env:PERENNIAL_COMPANY_TIMEZONE}",
      description =
          "Time zone in which the company counts its days, where times are those of a zone:"
              + " Europe/Berlin.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--file-zone",
      paramLabel = "ZONE",
      description = "Time zone of the file's times, where they carry none themselves: UTC.")
  private @Nullable ZoneId fileZone;

  @Option(
      names = "--means",
      paramLabel = "TEXT=WORD",
      description =
          "What a word of the file means where one of several words is expected:"
              + " --means Auftrag=ORDER; may be repeated.")
  private Map<String, String> meanings = new LinkedHashMap<>();

  @Option(
      names = "--ignore",
      paramLabel = "COLUMN",
      description = "Column that is left out on purpose; may be repeated.")
  private List<String> ignored = List.of();

  @Option(
      names = "--delimiter",
      paramLabel = "CHAR",
      description = "What separates CSV fields (default: found in the header line).")
  private @Nullable String delimiter;

  @Option(
      names = "--encoding",
      paramLabel = "NAME",
      defaultValue = "UTF-8",
      description = "Encoding of the file (default: ${DEFAULT-VALUE}).")
  private Charset encoding = StandardCharsets.UTF_8;

  @Option(
      names = "--prefix",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Put before the customer's number, to keep files apart: customer-TEXTNUMBER.")
  private String prefix = "";

  @Option(
      names = "--source",
      paramLabel = "TEXT",
      description =
          "Name of the system or branch that the file comes from: equal lines and numbers of two"
              + " sources are two facts. New customers name it.")
  private @Nullable String source;

  /** How the text is written. */
  FileFormat format() {
    return new FileFormat(separator(), encoding);
  }

  String prefix() {
    return prefix;
  }

  List<String> ignored() {
    return ignored;
  }

  Map<String, String> meanings() {
    return meanings;
  }

  /** The name of the system or branch; absent when none is given. */
  @Nullable String source() {
    String given = source;
    if (given != null && (given.isBlank() || given.length() > LONGEST_SOURCE)) {
      throw usage("--source is a name of at most 40 characters.");
    }
    return given;
  }

  Dates dates() {
    try {
      return Dates.of(dateFormat, fileZone, zone);
    } catch (IllegalArgumentException e) {
      throw usage("--date-format: " + e.getMessage());
    }
  }

  private @Nullable Character separator() {
    String given = delimiter;
    if (given == null) {
      return null;
    }
    String one = given.equals("\\t") || given.equalsIgnoreCase("tab") ? "\t" : given;
    if (one.length() != 1 || one.charAt(0) > '~' || one.charAt(0) == '"') {
      throw usage("--delimiter is one ASCII character, or tab.");
    }
    return one.charAt(0);
  }

  private ParameterException usage(String message) {
    return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
  }
}
