package io.perennial.platform.eventstore;

import java.nio.charset.StandardCharsets;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.util.DigestUtils;

/**
 * Revisions of the snapshots of aggregates, such as {@code 1-9f86d081884c}. The second part is made
 * from the {@linkplain SnapshotShape shape} of the state, so that a snapshot of another shape is
 * never read as something that it is not. The first is the {@code @Revision} of the aggregate; it
 * is raised when the state means something else in the same shape; what has none there has none.
 */
public final class SnapshotRevisions implements RevisionResolver {

  private static final int DIGITS = 12;

  private final RevisionResolver declared = new AnnotationRevisionResolver();
  private final ClassValue<String> shapes =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> aggregate) {
          byte[] shape = SnapshotShape.of(aggregate).getBytes(StandardCharsets.UTF_8);
          return DigestUtils.md5DigestAsHex(shape).substring(0, DIGITS);
        }
      };

  @Override
  public @Nullable String revisionOf(Class<?> aggregate) {
    String meaning = declared.revisionOf(aggregate);
    return meaning == null ? null : meaning + "-" + shapes.get(aggregate);
  }
}
