package io.perennial.platform.wiring;

import io.perennial.platform.eventstore.SnapshotRevisions;
import io.perennial.platform.eventstore.SnapshotSerializer;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;

/**
 * The aggregates of which snapshots are kept, each with the name that these are stored under, so
 * that its class may move. Snapshots that were stored under the names of classes are read as well.
 *
 * @param byName the classes of the aggregates
 */
public record SnapshotTypes(Map<String, Class<?>> byName) {

  /** No snapshots are written or read here. */
  public static SnapshotTypes none() {
    return new SnapshotTypes(Map.of());
  }

  /** A serializer that knows the aggregates by their names, and everything else by its class. */
  SnapshotSerializer serializer() {
    return new NamingSerializer(byName);
  }

  private static final class NamingSerializer extends SnapshotSerializer {

    private final Map<String, Class<?>> classes;
    private final Map<Class<?>, String> names;
    private final SnapshotRevisions revisions = new SnapshotRevisions();

    NamingSerializer(Map<String, Class<?>> classes) {
      this.classes = Map.copyOf(classes);
      this.names =
          classes.entrySet().stream()
              .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));
    }

    @Override
    @SuppressWarnings("rawtypes") // as it is inherited
    public SerializedType typeForClass(Class type) {
      String name = type == null ? null : names.get(type);
      return name == null
          ? super.typeForClass(type)
          : new SimpleSerializedType(name, revisions.revisionOf(type));
    }

    @Override
    protected String resolveClassName(SerializedType type) {
      Class<?> aggregate = classes.get(type.getName());
      return aggregate == null ? super.resolveClassName(type) : aggregate.getName();
    }
  }
}
