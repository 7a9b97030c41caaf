package io.perennial.platform.web.openapi;

import io.perennial.platform.web.ProblemCode;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;

/** Schemas that belong to no record. */
public final class Types {

  private Types() {}

  /** Of one or more of the types that JSON has. */
  public static JsonSchema of(String... types) {
    JsonSchema schema = new JsonSchema();
    schema.setTypes(new LinkedHashSet<>(Arrays.asList(types)));
    return schema;
  }

  /** An object; what is in it is added. */
  public static JsonSchema object() {
    return of("object");
  }

  /** A text. */
  public static JsonSchema text() {
    return of("string");
  }

  /** A date. */
  public static JsonSchema date() {
    return formatted("string", "date");
  }

  /** A type in a format. */
  public static JsonSchema formatted(String type, String format) {
    JsonSchema schema = of(type);
    schema.setFormat(format);
    return schema;
  }

  /** A text that follows a pattern. */
  public static JsonSchema pattern(String pattern) {
    JsonSchema schema = text();
    schema.setPattern("^(?:" + pattern + ")$");
    return schema;
  }

  /** A whole number within bounds. */
  public static JsonSchema number(long least, long most) {
    boolean wide = least < Integer.MIN_VALUE || most > Integer.MAX_VALUE;
    JsonSchema schema = wide ? formatted("integer", "int64") : of("integer");
    schema.setMinimum(BigDecimal.valueOf(least));
    schema.setMaximum(BigDecimal.valueOf(most));
    return schema;
  }

  /** One of some words. */
  public static JsonSchema choice(List<String> words) {
    JsonSchema schema = text();
    schema.setEnum(new ArrayList<>(words));
    return schema;
  }

  /** One of some codes. */
  static JsonSchema words(List<ProblemCode> codes) {
    JsonSchema schema = new JsonSchema();
    schema.setEnum(codes.stream().<Object>map(ProblemCode::code).sorted().toList());
    return schema;
  }

  /** A list. */
  public static JsonSchema listOf(JsonSchema items) {
    JsonSchema schema = of("array");
    schema.setItems(items);
    return schema;
  }

  /** What is described elsewhere in the document. */
  public static JsonSchema reference(String schema) {
    JsonSchema reference = new JsonSchema();
    reference.set$ref("#/components/schemas/" + schema);
    return reference;
  }

  /** A text of another media type, with what is in each of its lines or messages. */
  public static JsonSchema content(String mediaType, JsonSchema contents) {
    JsonSchema schema = text();
    schema.setContentMediaType(mediaType);
    schema.setContentSchema(contents);
    return schema;
  }

  /** The same with a meaning. */
  public static JsonSchema described(JsonSchema schema, String description) {
    schema.setDescription(description);
    return schema;
  }
}
