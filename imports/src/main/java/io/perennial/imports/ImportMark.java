package io.perennial.imports;

import io.perennial.localtokens.OwnerOnly;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * Remembers how far the import of a file has come: every line up to the mark has been answered, and
 * what was found about them is in the findings. Behind the mark some may have been answered, too;
 * sending them again is harmless. A finished import leaves neither, so that doing it again looks at
 * every line.
 */
final class ImportMark {

  private static final String LINE = "line";

  private final Path directory;
  private final Path mark;
  private final Path findings;
  private final Path file;

  /** The mark for a file of this content, told apart by how it is read and where it goes. */
  ImportMark(Path directory, Path file, String digest, String how) {
    String key = Digests.of(digest + "\n" + how);
    this.directory = directory;
    this.mark = directory.resolve(key + ".progress");
    this.findings = directory.resolve(key + ".findings");
    this.file = file.toAbsolutePath().normalize();
  }

  /** Number of the last line of which it and all before it have been answered; 0 at the start. */
  long line() throws IOException {
    if (!Files.exists(mark)) {
      return 0;
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(mark)) {
      properties.load(in);
      return Math.max(0, Long.parseLong(properties.getProperty(LINE, "0")));
    } catch (IllegalArgumentException e) {
      return 0;
    }
  }

  /** Begins anew, keeping the findings that are meant to stay. */
  void begin(List<String> kept) throws IOException {
    OwnerOnly.directory(directory);
    Files.write(OwnerOnly.file(findings), kept);
  }

  List<String> findings() throws IOException {
    return Files.exists(findings) ? Files.readAllLines(findings) : new ArrayList<>();
  }

  /** Notes the findings first, then the mark that rests on them. */
  void reached(long line, List<String> found) throws IOException {
    if (!found.isEmpty()) {
      Files.write(
          OwnerOnly.file(findings), found, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }
    Properties properties = new Properties();
    properties.setProperty(LINE, String.valueOf(line));
    properties.setProperty("file", file.toString());
    Path next = mark.resolveSibling(mark.getFileName() + ".next");
    try (Writer out = Files.newBufferedWriter(OwnerOnly.file(next))) {
      properties.store(out, "Import under way");
    }
    Files.move(next, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void finished() throws IOException {
    Files.deleteIfExists(mark);
    Files.deleteIfExists(findings);
  }
}
