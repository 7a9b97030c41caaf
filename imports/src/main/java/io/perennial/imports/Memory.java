package io.perennial.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.localtokens.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which files were imported, and how many equal entries a file with rejected lines has.
 */
final class Memory {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path directory;
  private final Path files;

  Memory(Path directory) {
    this.directory = directory;
    this.files = directory.resolve("files.ndjson");
  }

  /**
   * A file that was imported.
   *
   * @param name its name
   * @param digest of its content
   * @param kind what it records
   * @param where the service, and the customers' prefix
   * @param identity what its entries are told apart by
   * @param at when, UTC
   */
  record Imported(
      String name, String digest, String kind, String where, String identity, String at) {

    Imported at(Instant instant) {
      return new Imported(name, digest, kind, where, identity, instant.toString());
    }
  }

  /** A file of the same content, told apart by something else, so that all would count again. */
  Optional<Imported> counted(Imported file) throws IOException {
    return imported(file).stream()
        .filter(f -> f.digest().equals(file.digest()) && !f.identity().equals(file.identity()))
        .findFirst();
  }

  /** Other files imported under the same identity before. */
  List<Imported> before(Imported file) throws IOException {
    return imported(file).stream().filter(f -> f.identity().equals(file.identity())).toList();
  }

  private List<Imported> imported(Imported like) throws IOException {
    List<Imported> found = new ArrayList<>();
    if (Files.exists(files)) {
      for (String line : Files.readAllLines(files)) {
        JsonNode node = line.isBlank() ? null : parse(line);
        if (node != null
            && node.path("kind").asText().equals(like.kind())
            && node.path("where").asText().equals(like.where())) {
          found.add(
              new Imported(
                  node.path("name").asText(),
                  node.path("digest").asText(),
                  like.kind(),
                  like.where(),
                  node.path("identity").asText(),
                  node.path("at").asText()));
        }
      }
    }
    return found;
  }

  /** A line that was cut off by a crash says nothing. */
  private static @Nullable JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      return null;
    }
  }

  void remember(Imported file) throws IOException {
    OwnerOnly.directory(directory);
    ObjectNode node =
        JSON.createObjectNode()
            .put("name", file.name())
            .put("digest", file.digest())
            .put("kind", file.kind())
            .put("where", file.where())
            .put("identity", file.identity())
            .put("at", file.at());
    Files.writeString(
        OwnerOnly.file(files),
        "\n" + node + "\n", // the line before may have been cut off
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  /** Keeps what the rejected lines of a file need, once mended, to be told from its other lines. */
  void keep(String digest, EntryIdentities identities, Iterable<String> rejectedIds)
      throws IOException {
    List<String> lines = new ArrayList<>();
    HexFormat hex = HexFormat.of();
    identities.counts().forEach((key, count) -> lines.add(hex.toHexDigits(key) + " " + count));
    identities
        .free()
        .forEach((key, places) ->
            places.forEach(place -> lines.add("free " + hex.toHexDigits(key) + " " + place)));
    for (String id : rejectedIds) {
      lines.add(
          "free "
              + hex.toHexDigits(EntryIdentities.keyOf(id))
              + " "
              + EntryIdentities.occurrenceOf(id));
    }
    Path next = directory.resolve(digest + ".next");
    OwnerOnly.directory(directory);
    Files.write(OwnerOnly.file(next), lines);
    Files.move(
        next, counts(digest), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Hands over what was kept about the file that these lines come from. */
  void recall(String digest, EntryIdentities identities) throws IOException {
    if (!Files.exists(counts(digest))) {
      throw new CannotDoException(
          "These are rejected lines of a file that is not remembered in "
              + directory
              + ", so that they cannot be told from its other lines: mend them in that file and"
              + " import it again.");
    }
    for (String line : Files.readAllLines(counts(digest))) {
      String[] parts = line.split(" ", -1);
      if (parts.length == 2) {
        identities.counted(HexFormat.fromHexDigitsToLong(parts[0]), Integer.parseInt(parts[1]));
      } else {
        identities.free(HexFormat.fromHexDigitsToLong(parts[1]), Integer.parseInt(parts[2]));
      }
    }
  }

  private Path counts(String digest) {
    return directory.resolve(digest + ".counts");
  }
}
