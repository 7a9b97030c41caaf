package io.perennial.platform.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.ComparableText;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.document.Area;
import io.perennial.platform.document.CollectionSpec;
import io.perennial.platform.document.Document;
import io.perennial.platform.document.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Entries that were written together: one document, so that all of them are there or none is.
 *
 * @param entries their texts, in order; each as it was written, since its hash is of the text
 */
record AccessBlock(List<String> entries) {

  static final String PEOPLE = "people";
  static final String KINDS = "kinds";
  static final String WRITTEN_AT = "writtenAt";

  /** A block is called after the number of its first entry: two writers cannot have one number. */
  static final CollectionSpec COLLECTION =
      new CollectionSpec(
          Area.ACCESS,
          "access_v1",
          List.of(Field.text(PEOPLE), Field.text(KINDS), Field.number(WRITTEN_AT)));

  /** Stands for the hash of what is before the first entry. */
  static final String NOTHING = "0".repeat(64);

  private static final ObjectMapper MAPPER = PerennialMapper.plain();

  AccessBlock {
    entries = List.copyOf(entries);
  }

  /** The identifier of a block, in whose order blocks stand. */
  static String id(long first) {
    return "%019d".formatted(first);
  }

  /** The block as it is stored. */
  static Document document(List<Access> accesses, AccessHead head, Instant at) {
    List<String> texts = new ArrayList<>();
    Set<String> people = new TreeSet<>();
    Set<String> kinds = new TreeSet<>();
    AccessHead end = head;
    for (Access access : accesses) {
      String text = write(AccessEntry.of(access, end.number() + 1, end.hash(), at));
      texts.add(text);
      end = new AccessHead(end.number() + 1, hash(text));
      people.add(ComparableText.person(access.actor()));
      if (access.onBehalfOf() != null) {
        people.add(ComparableText.person(access.onBehalfOf()));
      }
      kinds.add(access.kind().name());
    }
    people.remove("");
    return new Document(
        id(head.number() + 1),
        1,
        write(new AccessBlock(texts)),
        Map.of(
            PEOPLE, Field.words(people), KINDS, Field.words(kinds), WRITTEN_AT, at.toEpochMilli()));
  }

  static AccessBlock of(Document stored) {
    try {
      return MAPPER.readValue(stored.body(), AccessBlock.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The access log cannot be read at " + stored.id(), e);
    }
  }

  static AccessEntry entry(String text) {
    try {
      return MAPPER.readValue(text, AccessEntry.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry of the access log cannot be read", e);
    }
  }

  /** Where the log ends when this is its last block. */
  AccessHead end() {
    String last = entries.getLast();
    return new AccessHead(entry(last).number(), hash(last));
  }

  static String hash(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  private static String write(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An entry can always be written", e);
    }
  }
}
