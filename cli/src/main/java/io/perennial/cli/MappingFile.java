package io.perennial.cli;

import io.perennial.imports.CannotDoException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * A file with the words of options that map columns, one a line: {@code amount = Betrag}. What the
 * command line says goes before it.
 */
final class MappingFile {

  /** Options that say what is to be done, not what the file holds. */
  private static final Set<String> NOT_OF_A_MAPPING =
      Set.of(
          "--url",
          "--data",
          "--token",
          "--mapping",
          "--rejected",
          "--known",
          "--dry-run",
          "--from-start",
          "--count-again",
          "--patience",
          "--progress",
          "--help",
          "--version");

  private static final char REMARK = '#';

  private MappingFile() {}

  /** The options that say how a file is read. */
  static List<OptionSpec> words(CommandSpec spec) {
    return spec.options().stream()
        .filter(option -> !NOT_OF_A_MAPPING.contains(option.longestName()))
        .toList();
  }

  /** What it says, as options, without what the command line says itself. */
  static List<String> options(Path file, CommandSpec spec, ParseResult given) {
    List<String> options = new ArrayList<>();
    Set<OptionSpec> said = new HashSet<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.charAt(0) == REMARK) {
        continue;
      }
      String place = file.getFileName() + ", line " + (i + 1) + ": ";
      int between = line.indexOf('=');
      if (between < 1 || between == line.length() - 1) {
        throw new CannotDoException(place + "a word, = and its value are expected.");
      }
      String word = line.substring(0, between).strip();
      OptionSpec option = option(word, spec, place);
      if (!said.add(option) && !option.isMultiValue()) {
        throw new CannotDoException(place + "'" + word + "' is said a second time.");
      }
      if (!given.hasMatchedOption(option)) {
        options.addAll(written(option, line.substring(between + 1).strip(), place));
      }
    }
    return options;
  }

  private static List<String> written(OptionSpec option, String value, String place) {
    String name = option.longestName();
    if (option.arity().max() > 0) {
      return List.of(name + "=" + value);
    }
    return switch (value) {
      case "true" -> List.of(name);
      case "false" -> List.of();
      default ->
          throw new CannotDoException(
              place + "'" + name.substring(2) + "' is true or false, not '" + value + "'.");
    };
  }

  private static OptionSpec option(String word, CommandSpec spec, String place) {
    List<OptionSpec> words = words(spec);
    return words.stream()
        .filter(option -> List.of(option.names()).contains("--" + word))
        .findFirst()
        .orElseThrow(() ->
            new CannotDoException(
                place
                    + "'"
                    + word
                    + "' is no word of a mapping of "
                    + spec.name()
                    + "; there are "
                    + String.join(
                        ", ",
                        words.stream().map(o -> o.longestName().substring(2)).sorted().toList())
                    + "."));
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
    } catch (CharacterCodingException e) {
      throw new CannotDoException(file + " is not written in UTF-8, as a mapping has to be.", e);
    } catch (IOException e) {
      throw new CannotDoException("There is no readable mapping at " + file + ".", e);
    }
  }
}
