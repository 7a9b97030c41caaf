package io.perennial.events.docs;

import com.fasterxml.jackson.databind.JsonNode;
import io.perennial.events.EventCatalogue;
import io.perennial.events.json.PerennialMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Who causes an event and who listens, from a file that a test of {@code standalone}, which sees
 * both sides, makes from the code and compares.
 *
 * @param causedBy such as {@code command customer record-purchase} or {@code import purchases}
 * @param heardBy such as {@code view customer} or {@code reaction breach-review}
 */
record EventFlow(List<String> causedBy, List<String> heardBy) {

  private static final JsonNode ALL = read();

  private static JsonNode read() {
    try {
      return PerennialMapper.plain()
          .readTree(Path.of("src", "test", "resources", "flow.json").toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing of an event that was added just now. */
  static EventFlow of(EventCatalogue.Entry event) {
    JsonNode flow = ALL.path(event.name());
    return new EventFlow(texts(flow.path("causedBy")), texts(flow.path("heardBy")));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.textValue()));
    return texts;
  }
}
