package io.perennial.platform.eventstore;

import io.perennial.events.json.PerennialMapper;
import java.lang.ref.WeakReference;
import java.util.Arrays;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads snapshots and what else the framework keeps. Reading a snapshot is the only
 * proof that it can be read, and it is asked for before the framework reads it itself, on the same
 * thread. So what was read ahead is handed over, once, when the very same bytes are read next: an
 * aggregate that has been handed over changes.
 */
public class SnapshotSerializer extends JacksonSerializer {

  private final ThreadLocal<@Nullable WeakReference<Ahead>> ahead = new ThreadLocal<>();

  /** Writes what it is given as it stands, with the revision that its class declares. */
  public SnapshotSerializer() {
    super(
        JacksonSerializer.builder()
            .objectMapper(PerennialMapper.plain())
            .revisionResolver(new AnnotationRevisionResolver()));
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by hand
  private record Ahead(SerializedType type, byte[] data, Object value) {}

  /** Reads what will be read once more. */
  Object readAhead(SerializedObject<?> stored) {
    Object value = super.deserialize(stored);
    ahead.set(new WeakReference<>(new Ahead(stored.getType(), bytes(stored), value)));
    return value;
  }

  @Override
  @SuppressWarnings("unchecked") // the same bytes of the same type are the same class
  public <S, T> T deserialize(SerializedObject<S> stored) {
    WeakReference<Ahead> reference = ahead.get();
    if (reference != null) {
      Ahead read = reference.get();
      if (read != null
          && read.type.equals(stored.getType())
          && Arrays.equals(read.data, bytes(stored))) {
        ahead.remove();
        return (T) read.value;
      }
    }
    return super.deserialize(stored);
  }

  private <S> byte[] bytes(SerializedObject<S> stored) {
    return getConverter().convert(stored, byte[].class).getData();
  }
}
