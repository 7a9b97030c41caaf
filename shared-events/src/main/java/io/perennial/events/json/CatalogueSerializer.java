package io.perennial.events.json;

import io.perennial.events.EventCatalogue;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * Writes events under the names of the catalogue, so that classes may move and other languages may
 * read them; reads them under these names, and under those of classes, as they were written once.
 */
final class CatalogueSerializer extends JacksonSerializer {

  CatalogueSerializer(JacksonSerializer.Builder builder) {
    super(builder);
  }

  @Override
  @SuppressWarnings("rawtypes") // as it is inherited
  public SerializedType typeForClass(Class type) {
    EventCatalogue.Entry event = EventCatalogue.of((Class<?>) type).orElse(null);
    return event == null
        ? super.typeForClass(type)
        : new SimpleSerializedType(event.storedName(), event.revision());
  }

  @Override
  protected String resolveClassName(SerializedType type) {
    return EventCatalogue.ofStoredName(type.getName())
        .map(event -> event.type().getName())
        .orElseGet(() -> super.resolveClassName(type));
  }
}
