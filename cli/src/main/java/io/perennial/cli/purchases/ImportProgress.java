package io.perennial.cli.purchases;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;

/**
 * Remembers how far the import of a file has come: every line up to the mark has been answered.
 * Behind it some may have been, too; sending them again is harmless. A finished import leaves no
 * mark, so that doing it again looks at every line.
 */
public final class ImportProgress {

  private static final int HEAD = 1 << 16;
  private static final String LINE = "line";

  private final Path mark;
  private final Path file;

  private ImportProgress(Path mark, Path file) {
    this.mark = mark;
    this.file = file;
  }

  /** The mark for this file, told apart by place, size, beginning, and how it is read. */
  public static ImportProgress of(Path directory, Path file, String how) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    MessageDigest digest = sha256();
    digest.update(
        (absolute + "\n" + Files.size(file) + "\n" + how + "\n").getBytes(StandardCharsets.UTF_8));
    try (InputStream in = Files.newInputStream(file)) {
      digest.update(in.readNBytes(HEAD));
    }
    String key = HexFormat.of().formatHex(digest.digest(), 0, 12);
    return new ImportProgress(directory.resolve(key + ".progress"), absolute);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
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

  void reached(long line) throws IOException {
    Files.createDirectories(mark.toAbsolutePath().getParent());
    Properties properties = new Properties();
    properties.setProperty(LINE, String.valueOf(line));
    properties.setProperty("file", file.toString());
    Path next = mark.resolveSibling(mark.getFileName() + ".next");
    try (Writer out = Files.newBufferedWriter(next)) {
      properties.store(out, "Import of purchases under way");
    }
    Files.move(next, mark, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void finished() throws IOException {
    Files.deleteIfExists(mark);
  }
}
