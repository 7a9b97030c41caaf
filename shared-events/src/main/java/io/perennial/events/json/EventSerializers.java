package io.perennial.events.json;

import io.perennial.events.personal.PersonalDataProtection;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.axonframework.serialization.json.JacksonSerializer;

/** The serializer of events and their metadata, for Axon. */
public final class EventSerializers {

  private EventSerializers() {}

  /**
   * Writes events as {@link PerennialMapper#storage} does, under their catalogue name and revision.
   * It reads what an unknown newer field was added to, and writes no class names.
   *
   * <p>Use it with {@link io.perennial.events.upcast.Upcasters#chain()}.
   */
  public static JacksonSerializer events(PersonalDataProtection protection) {
    return new CatalogueSerializer(
        JacksonSerializer.builder()
            // Its own mapper, since the serializer adds modules to the one it is given.
            .objectMapper(PerennialMapper.storage(protection))
            .revisionResolver(new AnnotationRevisionResolver()));
  }
}
