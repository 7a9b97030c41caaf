package io.perennial.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Files of the project, as text. */
public final class ProjectFiles {

  private ProjectFiles() {}

  /** The text of a file, named from the folder of the project. */
  public static String text(String name) {
    return text(Codebase.ROOT.resolve(name));
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static boolean exists(String name) {
    return Files.exists(Codebase.ROOT.resolve(name));
  }

  /** The documents for people. */
  public static List<Path> documents() {
    try (Stream<Path> top = Files.list(Codebase.ROOT);
        Stream<Path> docs = Files.walk(Codebase.ROOT.resolve("docs"))) {
      return Stream.concat(top, docs).filter(p -> p.toString().endsWith(".md")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The sources of what is delivered. */
  public static List<Path> mainFiles() {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Codebase.ROOT)) {
      for (Path module : modules.sorted().toList()) {
        Path sources = module.resolve("src").resolve("main").resolve("java");
        if (Files.isDirectory(sources)) {
          try (Stream<Path> files = Files.walk(sources)) {
            files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(found::add);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /** The same in one text. */
  public static String mainSources() {
    return mainFiles().stream().map(ProjectFiles::text).collect(Collectors.joining("\n"));
  }

  /** Whatever the pattern's first group matches. */
  public static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern, Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
