package io.perennial.events.docs;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.golden.GoldenFiles;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.metadata.CloudEvent;
import io.perennial.events.metadata.EventMetadata;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The AsyncAPI 3 document {@code docs/asyncapi.json}. */
final class AsyncApi {

  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  private AsyncApi() {}

  static ObjectNode document() {
    ObjectNode document = MAPPER.createObjectNode().put("asyncapi", "3.0.0");
    ObjectNode info =
        document
            .putObject("info")
            .put("title", "Events of Perennial")
            .put("version", "1")
            .put(
                "description",
                "The facts of the life of customers, as they are stored. A property marked"
                    + " x-personal-data holds personal:2:<key>:<ciphertext>, encrypted under a key of"
                    + " the property marked x-data-subject beside or around it or, where it names"
                    + " one of our own people, of that person; or [erased], or [unreadable]. The feed"
                    + " and webhooks hand the facts over in the clear, or with *** in their place.");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0.txt");
    document.put("defaultContentType", "application/json");
    ObjectNode channels = document.putObject("channels");
    ObjectNode operations = document.putObject("operations");
    for (Class<? extends LifecycleEvent> family : EventCatalogue.families()) {
      addFamily(family, channels, operations);
    }
    addFeed(channels, operations);
    ObjectNode components = document.putObject("components");
    addMessages(components.putObject("messages"));
    addSchemas(components.putObject("schemas"));
    return document;
  }

  private static void addFamily(
      Class<? extends LifecycleEvent> family, ObjectNode channels, ObjectNode operations) {
    List<EventCatalogue.Entry> events =
        EventCatalogue.all().stream()
            .filter(event -> family.isAssignableFrom(event.type()))
            .toList();
    String namespace = events.get(0).namespace();
    ObjectNode channel =
        channels
            .putObject(namespace)
            .put("address", namespace)
            .put("description", SourceDoc.of(family).meaning());
    ObjectNode messages = channel.putObject("messages");
    ObjectNode operation = operations.putObject("publish-" + namespace).put("action", "send");
    operation.set("channel", reference("channels/" + namespace));
    ArrayNode published = operation.putArray("messages");
    for (EventCatalogue.Entry event : events) {
      messages.set(event.name(), reference("components/messages/" + event.name()));
      published.add(reference("channels/" + namespace + "/messages/" + event.name()));
    }
  }

  private static void addFeed(ObjectNode channels, ObjectNode operations) {
    addHandedOver(
        "feed",
        "/history/feed",
        "All of the facts in order: GET of an event stream, of lines of JSON or of batches, resumed"
            + " by position.",
        channels,
        operations);
    addHandedOver(
        "webhooks",
        null,
        "The facts that a subscription names, each a POST to its address, signed as Standard"
            + " Webhooks say (webhook-id, webhook-timestamp, webhook-signature): at least once, in"
            + " order for each customer.",
        channels,
        operations);
  }

  private static void addHandedOver(
      String name,
      @Nullable String address,
      String description,
      ObjectNode channels,
      ObjectNode operations) {
    channels
        .putObject(name)
        .put("address", address)
        .put("description", description)
        .putObject("messages")
        .set("CloudEvent", reference("components/messages/CloudEvent"));
    ObjectNode operation = operations.putObject("publish-" + name).put("action", "send");
    operation.set("channel", reference("channels/" + name));
    operation.putArray("messages").add(reference("channels/" + name + "/messages/CloudEvent"));
  }

  private static void addMessages(ObjectNode messages) {
    ObjectNode handedOver =
        messages
            .putObject("CloudEvent")
            .put("name", "CloudEvent")
            .put("summary", SourceDoc.of(CloudEvent.class).meaning())
            .put("contentType", "application/cloudevents+json");
    handedOver.putObject("correlationId").put("location", "$message.payload#/correlationid");
    handedOver.set("payload", reference("components/schemas/CloudEvent"));
    for (EventCatalogue.Entry event : EventCatalogue.all()) {
      ObjectNode message =
          messages
              .putObject(event.name())
              .put("name", event.name())
              .put("summary", SourceDoc.of(event.type()).meaning())
              .put("contentType", "application/json")
              .put("x-namespace", event.namespace())
              .put("x-revision", event.revision())
              .put("x-stored-as", event.storedName());
      EventFlow flow = EventFlow.of(event);
      flow.causedBy().forEach(message.putArray("x-caused-by")::add);
      flow.heardBy().forEach(message.putArray("x-heard-by")::add);
      message.set("headers", reference("components/schemas/Metadata"));
      message
          .putObject("correlationId")
          .put("location", "$message.header#/" + EventMetadata.CORRELATION_ID);
      message.set("payload", reference("components/schemas/" + event.name()));
      message
          .putArray("examples")
          .addObject()
          .put("name", "typical")
          .set(
              "payload",
              GoldenFiles.load(
                  GoldenFiles.file(event.namespace(), event.name(), event.revision(), "typical")));
    }
  }

  private static void addSchemas(ObjectNode schemas) {
    SourceDoc metadata = SourceDoc.of(EventMetadata.class);
    ObjectNode keys =
        schemas
            .putObject("Metadata")
            .put("description", metadata.meaning())
            .put("type", "object")
            .putObject("properties");
    metadata
        .members()
        .forEach((key, meaning) ->
            keys.putObject(key).put("description", meaning).put("type", "string"));
    addRecord(schemas, CloudEvent.class);
    EventCatalogue.all().forEach(event -> addRecord(schemas, event.type()));
    for (Class<?> part : Contract.parts()) {
      if (part.isEnum()) {
        ArrayNode codes =
            schemas
                .putObject(part.getSimpleName())
                .put("description", SourceDoc.of(part).meaning())
                .put("type", "string")
                .putArray("enum");
        Contract.codes(part).forEach(codes::add);
      } else {
        addRecord(schemas, part);
      }
    }
  }

  private static void addRecord(ObjectNode schemas, Class<?> type) {
    ObjectNode schema =
        schemas
            .putObject(type.getSimpleName())
            .put("description", SourceDoc.of(type).meaning())
            .put("type", "object");
    ArrayNode required = schema.putArray("required");
    ObjectNode properties = schema.putObject("properties");
    for (Contract.Field field : Contract.fields(type)) {
      if (field.required()) {
        required.add(field.name());
      }
      ObjectNode property = properties.putObject(field.name()).put("description", field.meaning());
      if (field.list()) {
        property.put("type", "array");
        describe(field.element(), property.putObject("items"));
      } else {
        describe(field.element(), property);
      }
      if (field.personal()) {
        property.put("x-personal-data", true);
      }
      if (field.subject()) {
        property.put("x-data-subject", true);
      }
    }
  }

  private static void describe(Class<?> type, ObjectNode schema) {
    if (type.isEnum() || type.isRecord()) {
      // Beside a plain reference a description would be passed over.
      schema.putArray("allOf").add(reference("components/schemas/" + type.getSimpleName()));
      return;
    }
    switch (type.getSimpleName()) {
      case "String" -> schema.put("type", "string");
      case "int", "Integer" -> schema.put("type", "integer").put("format", "int32");
      case "boolean" -> schema.put("type", "boolean");
      case "BigDecimal" -> schema.put("type", "string").put("pattern", "^-?[0-9]+(\\.[0-9]+)?$");
      case "LocalDate" -> schema.put("type", "string").put("format", "date");
      case "YearMonth" -> schema.put("type", "string").put("pattern", "^[0-9]{4}-[0-9]{2}$");
      case "LocalTime" ->
          schema.put("type", "string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
      case "JsonNode" -> schema.put("type", "object");
      case "Instant" -> schema.put("type", "string").put("format", "date-time");
      default -> throw new AssertionError(type + " may not be part of an event");
    }
  }

  private static ObjectNode reference(String to) {
    return MAPPER.createObjectNode().put("$ref", "#/" + to);
  }
}
