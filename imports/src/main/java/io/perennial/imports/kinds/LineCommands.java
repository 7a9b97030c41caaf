package io.perennial.imports.kinds;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.perennial.imports.kinds.Column.Counted;
import io.perennial.imports.kinds.Column.Shape;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes commands of lines, one line of the batch door each, and says what a line says. */
final class LineCommands {

  private static final JsonFactory JSON = new JsonFactory();

  /** Between the values of what is compared; no field of a line can hold it. */
  private static final char BETWEEN = '\u001F';

  /** The people of a customer. */
  static final String PEOPLE = "people";

  private static final String PERSON_ID = "personId";

  private final ImportKind kind;
  private final ImportMapping mapping;
  private final Reading reading;
  private final List<MappedColumn> columns;
  private final int total;

  LineCommands(
      ImportKind kind, ImportMapping mapping, Reading reading, List<MappedColumn> columns) {
    this.kind = kind;
    this.mapping = mapping;
    this.reading = reading;
    this.columns = columns;
    this.total = columns.stream().map(m -> m.column().option()).toList().indexOf(kind.total());
  }

  String customerId(String customer) {
    return "customer-" + mapping.prefix() + customer;
  }

  /** The registration of the customer. */
  String registration(LineEntry entry, LocalDate on) {
    return json(
        "customers",
        body -> {
          body.writeStringField("customerId", entry.customerId());
          String name = entry.name();
          body.writeStringField("legalName", name == null ? "Customer " + entry.customer() : name);
          body.writeStringField("customerClass", mapping.customerClass());
          body.writeStringField("stage", "PROSPECT");
          body.writeStringField("source", mapping.information());
          body.writeStringField("occurredOn", on.toString());
        });
  }

  /** What the line records, under an identifier. */
  String command(LineEntry entry, String id) {
    String path = kind.command().path();
    return json(
        path == null ? "customers" : "customers/" + entry.customerId() + "/" + path,
        body -> {
          body.writeStringField(kind.command().idField(), id);
          values(body, entry);
          if (kind.createsCustomers()) {
            body.writeStringField("source", mapping.information());
          }
          LocalDate date = entry.dateTold();
          if (date != null) {
            body.writeStringField("occurredOn", date.toString());
          }
        });
  }

  private void values(JsonGenerator body, LineEntry entry) throws IOException {
    String group = null;
    Shape shape = Shape.BODY;
    for (int i = 0; i < columns.size(); i++) {
      Object value = entry.value(i);
      if (value == null) {
        continue;
      }
      Column.Place place = columns.get(i).column().place();
      String next = place.group();
      if (next == null || !next.equals(group)) {
        end(body, group, shape);
        if (next != null) {
          begin(body, next, place.shape(), entry, place.field());
        }
        group = next;
        shape = place.shape();
      }
      if (shape == Shape.LIST) {
        body.writeStartObject();
        body.writeStringField("item", columns.get(i).header());
      }
      columns.get(i).column().type().write(body, place.field(), value, reading);
      if (shape == Shape.LIST) {
        body.writeEndObject();
      }
    }
    end(body, group, shape);
  }

  private void begin(
      JsonGenerator body, String group, Shape shape, LineEntry entry, String firstField)
      throws IOException {
    if (shape == Shape.OBJECT) {
      body.writeObjectFieldStart(group);
    } else {
      body.writeArrayFieldStart(group);
    }
    if (shape == Shape.LIST_OF_ONE) {
      body.writeStartObject();
      if (group.equals(PEOPLE) && !firstField.equals(PERSON_ID)) {
        body.writeStringField(PERSON_ID, "person-" + mapping.prefix() + entry.customer());
      }
    }
  }

  private static void end(JsonGenerator body, @Nullable String group, Shape shape)
      throws IOException {
    if (group == null) {
      return;
    }
    if (shape == Shape.OBJECT || shape == Shape.LIST_OF_ONE) {
      body.writeEndObject();
    }
    if (shape != Shape.OBJECT) {
      body.writeEndArray();
    }
  }

  /** All that a line says, in one way of writing. */
  String content(LineEntry entry) {
    StringBuilder content = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < columns.size(); i++) {
      MappedColumn mapped = columns.get(i);
      Object value = entry.value(i);
      boolean byPlace = mapped.column().counted() == Counted.BY_PLACE;
      if (!byPlace && (value == null || value.equals(mapped.assumed()))) {
        continue;
      }
      if (!first) {
        content.append(BETWEEN);
      }
      first = false;
      if (!byPlace) {
        content.append(mapped.told()).append('=');
      }
      if (value != null) {
        content.append(mapped.column().type().content(value));
      }
    }
    return content.toString();
  }

  /** The amount of which a sum is told. */
  BigDecimal amount(LineEntry entry) {
    return total < 0 || !(entry.value(total) instanceof BigDecimal amount)
        ? BigDecimal.ZERO
        : amount;
  }

  private interface Body {
    void write(JsonGenerator body) throws IOException;
  }

  private static String json(String path, Body body) {
    StringWriter text = new StringWriter(320);
    try (JsonGenerator line = JSON.createGenerator(text)) {
      line.writeStartObject();
      line.writeStringField("path", path);
      line.writeObjectFieldStart("body");
      body.write(line);
      line.writeEndObject();
      line.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
