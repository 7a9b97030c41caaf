package io.perennial.platform.eventstore;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/** The metadata of an event, decoded when somebody first asks for them: folds never do. */
final class StoredMetadata extends AbstractMap<String, String> {

  private final Supplier<MetaData> stored;
  private volatile @Nullable Map<String, String> decoded;

  StoredMetadata(Message<?> message) {
    this.stored = message::getMetaData;
  }

  /** The metadata as texts. */
  static Map<String, String> decode(MetaData stored) {
    Map<String, String> decoded = HashMap.newHashMap(stored.size());
    stored.forEach((key, value) -> decoded.put(key, String.valueOf(value)));
    return Map.copyOf(decoded);
  }

  @Override
  public Set<Entry<String, String>> entrySet() {
    Map<String, String> known = decoded;
    if (known == null) {
      known = decode(stored.get());
      decoded = known;
    }
    return known.entrySet();
  }
}
