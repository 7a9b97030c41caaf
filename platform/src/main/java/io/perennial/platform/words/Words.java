package io.perennial.platform.words;

import com.github.therapi.runtimejavadoc.ClassJavadoc;
import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a record or one of its components is called, and what it means. The name is taken apart and
 * put together as a label; the meaning is the Javadoc, which the compiler keeps beside the class.
 * So each is written once, for the documentation and for pages alike.
 *
 * @param label a few words
 * @param help what it means, as Markdown; empty when nothing is said of it
 */
public record Words(String label, String help) {

  /** Read once: the Javadoc is taken apart anew each time. */
  private static final ClassValue<Map<String, Words>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected Map<String, Words> computeValue(Class<?> type) {
          return Collections.unmodifiableMap(read(type));
        }
      };

  /** Of a type itself. */
  public static Words of(Class<?> type) {
    return new Words(
        sentence(type.getSimpleName()),
        type.isLocalClass() ? "" : markdown(javadoc(type).getComment()));
  }

  /** Of the components of a record, in their order. */
  public static Map<String, Words> ofComponents(Class<?> type) {
    return COMPONENTS.get(type);
  }

  private static Map<String, Words> read(Class<?> type) {
    Map<String, String> said =
        type.isLocalClass() // nothing is kept of what is declared within a method
            ? Map.of()
            : javadoc(type).getRecordComponents().stream()
                .collect(
                    Collectors.toMap(
                        ParamJavadoc::getName, component -> markdown(component.getComment())));
    Map<String, Words> words = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      String name = component.getName();
      words.put(name, new Words(sentence(name), said.getOrDefault(name, "")));
    }
    return words;
  }

  private static ClassJavadoc javadoc(Class<?> type) {
    return RuntimeJavadoc.getJavadoc(type);
  }

  /** A name in camel case as words with spaces between. */
  public static String sentence(String name) {
    String words =
        name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ")
            .toLowerCase(Locale.ROOT);
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  private static String markdown(Comment comment) {
    Markdown text = new Markdown();
    comment.visit(text);
    return text.written.toString().replaceAll("</?p>", " ").replaceAll("\\s+", " ").strip();
  }

  private static final class Markdown implements CommentVisitor {

    private final StringBuilder written = new StringBuilder();

    @Override
    public void commentText(String text) {
      written.append(text);
    }

    @Override
    public void inlineLink(Link link) {
      String label = link.getLabel();
      written.append(label.substring(label.indexOf('#') + 1));
    }

    @Override
    public void inlineTag(String name, String value) {
      written.append('`').append(value).append('`');
    }

    @Override
    public void inlineValue(Value value) {
      written.append(value.getReferencedMemberName());
    }
  }
}
