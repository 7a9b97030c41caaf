package io.perennial.documentation;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import io.perennial.support.ProjectFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The sentences that the service makes for people, out of its sources: what is handed over where a
 * sentence is asked for, with a number in braces for each value that is put into it. What is put
 * into a sentence may be one itself; then it is told for itself.
 */
final class ServerSentences {

  private static final Pattern WORDS =
      Pattern.compile("(?s).*[A-Za-z]{2,}.* .*|.* .*[A-Za-z]{2,}.*");

  private final Set<String> found = new TreeSet<>();
  private final Set<String> sinks = new HashSet<>();
  private boolean another;

  private ServerSentences() {}

  /** All of them. */
  static Set<String> all() {
    ServerSentences sentences = new ServerSentences();
    List<CompilationUnitTree> units = units();
    do {
      sentences.another = false;
      units.forEach(unit -> new SourceSentences(sentences, unit).scan(unit, null));
    } while (sentences.another);
    return sentences.found;
  }

  private static List<CompilationUnitTree> units() {
    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null,
                  files,
                  null,
                  List.of("-proc:none"),
                  null,
                  files.getJavaFileObjectsFromPaths(ProjectFiles.mainFiles()));
      List<CompilationUnitTree> units = new ArrayList<>();
      task.parse().forEach(units::add);
      units.removeIf(ServerSentences::speaksToNobody);
      return units;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Statements for databases, what is measured and the command line are not on screens. */
  private static boolean speaksToNobody(CompilationUnitTree unit) {
    String file = unit.getSourceFile().getName();
    return file.contains("/benchmarks/")
        || file.contains("/cli/")
        || unit.getImports().stream()
            .anyMatch(each -> each.getQualifiedIdentifier().toString().startsWith("java.sql."));
  }

  /** One of them, unless it has no words. */
  void add(String sentence) {
    if (WORDS.matcher(sentence.replaceAll("\\{\\d+}", "")).matches()) {
      found.add(sentence);
    }
  }

  /** Whether an argument is taken for a sentence. */
  boolean isSink(String name, int arguments, int index) {
    return sinks.contains(name + "/" + arguments + "#" + index);
  }

  /** A parameter of a method takes a sentence, too. */
  void sink(String name, int arguments, int index) {
    another |= sinks.add(name + "/" + arguments + "#" + index);
  }
}
