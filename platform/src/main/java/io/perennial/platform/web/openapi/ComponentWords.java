package io.perennial.platform.web.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentVisitor;
import com.github.therapi.runtimejavadoc.Link;
import com.github.therapi.runtimejavadoc.ParamJavadoc;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import com.github.therapi.runtimejavadoc.Value;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the Javadoc of a record says of its components, as Markdown. The compiler keeps it beside
 * the class, so that what a field means is written once.
 */
final class ComponentWords {

  private ComponentWords() {}

  /** By component; nothing of one of which nothing is said. */
  static Map<String, String> of(Class<?> type) {
    if (type.isLocalClass()) {
      return Map.of(); // nothing is kept of what is declared within a method
    }
    return RuntimeJavadoc.getJavadoc(type).getRecordComponents().stream()
        .collect(Collectors.toMap(ParamJavadoc::getName, said -> markdown(said.getComment())));
  }

  private static String markdown(Comment comment) {
    Markdown text = new Markdown();
    comment.visit(text);
    return text.written.toString().strip().replaceAll("\\s+", " ");
  }

  private static final class Markdown implements CommentVisitor {

    private final StringBuilder written = new StringBuilder();

    @Override
    public void commentText(String text) {
      written.append(text);
    }

    @Override
    public void inlineLink(Link link) {
      written.append(link.getLabel());
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
