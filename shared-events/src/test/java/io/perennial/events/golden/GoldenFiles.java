package io.perennial.events.golden;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.perennial.events.LifecycleEvent;
import io.perennial.events.json.EventSerializers;
import io.perennial.events.json.PerennialMapper;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.events.upcast.Upcasters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/** The golden files, and the production serializer and chain they are written and read by. */
public final class GoldenFiles {

  static final Path ROOT = Path.of("src", "test", "resources", "golden");

  private static final ObjectMapper PLAIN = PerennialMapper.plain();
  private static final DefaultPrettyPrinter PRETTY = prettyPrinter();

  private static final PersonalDataProtection PROTECTION = GoldenKeys.protection();
  private static final Serializer SERIALIZER = EventSerializers.events(PROTECTION);

  private GoldenFiles() {}

  /** Where the sample of that name is kept. */
  public static Path file(String namespace, String name, String revision, String sample) {
    return ROOT.resolve(namespace).resolve(name).resolve("r" + revision).resolve(sample + ".json");
  }

  /** All golden files, in order. */
  static List<Path> all() {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The payload as the production serializer writes it. */
  static JsonNode write(LifecycleEvent event) {
    return parse(SERIALIZER.serialize(event, String.class).getData());
  }

  /** What the production serializer makes of a stored payload, through the production chain. */
  static LifecycleEvent read(String className, String revision, JsonNode payload) {
    SerializedObject<?> lifted =
        Upcasters.chain()
            .upcast(Stream.of(stored(className, revision, payload)))
            .findFirst()
            .orElseThrow()
            .getData();
    return SERIALIZER.deserialize(lifted);
  }

  private static IntermediateEventRepresentation stored(
      String className, String revision, JsonNode payload) {
    return new InitialEventRepresentation(
        new GenericDomainEventEntry<>(
            "Any",
            "any-1",
            0,
            "event-1",
            Instant.parse("2026-03-04T05:06:07.008Z"),
            className,
            revision,
            payload.toString().getBytes(StandardCharsets.UTF_8),
            "{}".getBytes(StandardCharsets.UTF_8)),
        SERIALIZER);
  }

  /** The file's content. */
  public static JsonNode load(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Indented as golden files are. */
  public static String pretty(JsonNode json) {
    try {
      return PLAIN.writer(PRETTY).writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The payload with every protected text replaced by what it says. The nonce of a protected text
   * is random, so two payloads can only be compared like this.
   */
  static JsonNode revealed(JsonNode json) {
    JsonNode copy = json.deepCopy();
    reveal(copy);
    return copy;
  }

  private static void reveal(JsonNode json) {
    if (json instanceof ObjectNode object) {
      object
          .properties()
          .forEach(field -> {
            if (field.getValue() instanceof TextNode text
                && text.textValue().startsWith("personal:")) {
              field.setValue(
                  TextNode.valueOf(
                      "revealed: " + PROTECTION.reveal(field.getKey(), text.textValue(), false)));
            } else {
              reveal(field.getValue());
            }
          });
    } else if (json instanceof ArrayNode array) {
      array.forEach(GoldenFiles::reveal);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return PLAIN.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefaultPrettyPrinter prettyPrinter() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
  }
}
