package io.perennial.events.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Javadoc in the source says of a type, so that a meaning is written down in one place.
 *
 * @param meaning its first paragraph
 * @param members what it says of each component of a record or constant of a class
 */
record SourceDoc(String meaning, Map<String, String> members) {

  private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*";
  private static final Pattern CONSTANT =
      Pattern.compile(COMMENT + "public static final String \\w+ = \"([^\"]+)\";", Pattern.DOTALL);
  private static final Pattern PARAM = Pattern.compile("@param (\\w+) ((?:(?!@param).)*)");
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+ (?:[\\w.]*#)?([^}]*)}");

  static SourceDoc of(Class<?> type) {
    String source = source(type);
    Matcher declaration =
        Pattern.compile(
                COMMENT
                    + "(?:@\\w+(?:\\([^)]*\\))?\\s*)*"
                    + "public (?:final |sealed )?(?:class|enum|interface|record) "
                    + type.getSimpleName()
                    + "\\b",
                Pattern.DOTALL)
            .matcher(source);
    if (!declaration.find()) {
      throw new AssertionError(type + " has no Javadoc");
    }
    String comment = text(declaration.group(1));
    Map<String, String> members = new LinkedHashMap<>();
    Matcher params = PARAM.matcher(comment);
    while (params.find()) {
      members.put(params.group(1), params.group(2).strip());
    }
    Matcher constants = CONSTANT.matcher(source);
    while (constants.find()) {
      members.put(constants.group(2), text(constants.group(1)));
    }
    return new SourceDoc(comment.replaceAll("\\s*(<p>|@param).*", ""), members);
  }

  /** What is said of one member; saying nothing is a fault. */
  String member(String name) {
    String said = members.get(name);
    if (said == null || said.isBlank()) {
      throw new AssertionError("The Javadoc says nothing of " + name);
    }
    return said;
  }

  private static String text(String comment) {
    String oneLine = comment.replaceAll("\\s*\\n\\s*\\* ?", " ").replaceAll("\\s+", " ").strip();
    return INLINE_TAG.matcher(oneLine).replaceAll("$1");
  }

  private static String source(Class<?> type) {
    Path file = Path.of("src", "main", "java").resolve(type.getName().replace('.', '/') + ".java");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
