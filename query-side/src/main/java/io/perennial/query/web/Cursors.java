package io.perennial.query.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Field;
import io.perennial.platform.document.Query;
import io.perennial.platform.web.Identities;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The opaque form of a place in a list. It is bound to what was asked for by a checksum; it is no
 * secret, for it holds nothing that the page before has not shown.
 */
final class Cursors {

  private static final ObjectMapper MAPPER = PerennialMapper.plain();
  private static final int CHECKSUM = 16;

  private Cursors() {}

  /**
   * A cursor.
   *
   * @param scope all that must be the same when it is used
   */
  static String encode(String scope, Query.Keyset keyset) {
    ArrayNode parts = MAPPER.createArrayNode();
    parts.addPOJO(keyset.value());
    parts.add(keyset.id());
    return encode(scope, parts.toString());
  }

  /**
   * The place that a cursor stands for.
   *
   * @param sortField field of the order; absent when it is by the id alone
   */
  static Query.Keyset decode(String scope, String cursor, @Nullable Field sortField) {
    JsonNode parts;
    try {
      parts = MAPPER.readTree(text(scope, cursor));
    } catch (JsonProcessingException e) {
      throw QueryProblems.invalidCursor();
    }
    if (!parts.isArray() || parts.size() != 2 || !parts.path(1).isTextual()) {
      throw QueryProblems.invalidCursor();
    }
    return new Query.Keyset(value(parts.path(0), sortField), parts.path(1).textValue());
  }

  private static @Nullable Object value(JsonNode value, @Nullable Field sortField) {
    if (sortField == null && value.isNull()) {
      return null;
    }
    if (sortField != null && sortField.type() == Field.Type.TEXT && value.isTextual()) {
      return value.textValue();
    }
    if (sortField != null && sortField.type() == Field.Type.NUMBER && value.canConvertToLong()) {
      return value.longValue();
    }
    throw QueryProblems.invalidCursor();
  }

  /** A cursor that stands for a number. */
  static String encode(String scope, long place) {
    return encode(scope, Long.toString(place));
  }

  /** The number that a cursor stands for. */
  static long decode(String scope, String cursor) {
    String text = text(scope, cursor);
    if (!text.matches("\\d{1,18}")) {
      throw QueryProblems.invalidCursor();
    }
    return Long.parseLong(text);
  }

  /** A cursor that stands for a text. */
  static String encode(String scope, String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((checksum(scope, text) + text).getBytes(StandardCharsets.UTF_8));
  }

  /** The text that a cursor stands for. */
  static String text(String scope, String cursor) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(cursor);
    } catch (IllegalArgumentException e) {
      throw QueryProblems.invalidCursor();
    }
    String decoded = new String(bytes, StandardCharsets.UTF_8);
    if (decoded.length() < CHECKSUM) {
      throw QueryProblems.invalidCursor();
    }
    String text = decoded.substring(CHECKSUM);
    if (!checksum(scope, text).equals(decoded.substring(0, CHECKSUM))) {
      throw QueryProblems.invalidCursor();
    }
    return text;
  }

  private static String checksum(String scope, String text) {
    return Identities.hash(scope, text).substring(0, CHECKSUM);
  }
}
