package io.perennial.query.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.EventCatalogue;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.CloudEvent;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.personal.Masked;
import io.perennial.platform.eventstore.Fact;
import io.perennial.platform.eventstore.RecordedEvent;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes events of the log as CloudEvents for one who may see personal data, or may not. */
public final class CloudEvents {

  private static final ObjectMapper UNMASKED = PerennialMapper.presenting(true);
  private static final ObjectMapper MASKED = PerennialMapper.presenting(false);

  private final String source;
  private final boolean personal;
  private final ObjectMapper mapper;

  /**
   * @param source names this service
   * @param personal whether personal data is shown, rather than masked
   */
  public CloudEvents(URI source, boolean personal) {
    this.source = source.toString();
    this.personal = personal;
    this.mapper = personal ? UNMASKED : MASKED;
  }

  /** The event in the JSON format, as one line. */
  public String json(RecordedEvent event) {
    try {
      return mapper.writeValueAsString(of(event));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event that was read can be written", e);
    }
  }

  private CloudEvent of(RecordedEvent recorded) {
    return switch (recorded.fact()) {
      case Fact.Readable readable -> {
        EventCatalogue.Entry entry =
            EventCatalogue.of(readable.event().getClass())
                .orElseThrow(() -> new IllegalStateException("Not in the catalogue: " + recorded));
        yield of(
            recorded,
            entry.storedName(),
            "urn:perennial:%s:%s".formatted(entry.storedName(), entry.revision()),
            null,
            mapper.valueToTree(readable.event()));
      }
      case Fact.Unreadable unreadable ->
          of(
              recorded,
              EventCatalogue.ofStoredName(unreadable.storedType())
                  .map(EventCatalogue.Entry::storedName)
                  .orElse(unreadable.storedType()),
              null,
              unreadable.failure().getClass().getSimpleName(),
              null);
    };
  }

  private CloudEvent of(
      RecordedEvent recorded,
      String type,
      @Nullable String dataschema,
      @Nullable String unreadable,
      @Nullable JsonNode data) {
    Map<String, String> metadata = recorded.metadata();
    return new CloudEvent(
        "1.0",
        recorded.eventId(),
        source,
        type,
        data == null ? null : "application/json",
        dataschema,
        recorded.streamId(),
        recorded.recordedAt(),
        recorded.customerId(),
        Long.toString(recorded.position()),
        account(metadata.get(EventMetadata.ACTOR)),
        account(metadata.get(EventMetadata.ON_BEHALF_OF)),
        account(metadata.get(EventMetadata.SERVICE)),
        metadata.get(EventMetadata.CORRELATION_ID),
        metadata.get(EventMetadata.CAUSATION_ID),
        metadata.get(EventMetadata.TRACE_PARENT),
        unreadable,
        data);
  }

  /** An account may be a person's, and named after it. */
  private @Nullable String account(@Nullable String name) {
    return name == null || personal ? name : Masked.TEXT;
  }
}
