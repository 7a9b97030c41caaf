package io.perennial.events.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checksums of the golden files of released revisions. A release extends it; nothing edits it. Line
 * ends are normalised, since a checkout may change them.
 */
final class Manifest {

  private final Path root;
  private final Path file;

  Manifest(Path root) {
    this.root = root;
    this.file = root.resolve("manifest.sha256");
  }

  /** What is wrong with the released files; empty when they are as they were. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    released()
        .forEach((name, checksum) -> {
          Path golden = root.resolve(name);
          if (!Files.isRegularFile(golden)) {
            faults.add(name + " was released and is gone");
          } else if (!checksum(golden).equals(checksum)) {
            faults.add(name + " was released and has been changed");
          }
        });
    return faults;
  }

  /** Adds the files that are not in it yet, behind what it holds. */
  void extend(List<Path> files) {
    Map<String, String> released = released();
    StringBuilder lines = new StringBuilder();
    released.forEach((name, checksum) -> lines.append(line(name, checksum)));
    for (Path golden : files) {
      String name = root.relativize(golden).toString().replace('\\', '/');
      if (!released.containsKey(name)) {
        lines.append(line(name, checksum(golden)));
      }
    }
    try {
      Files.writeString(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Checksums by file, in the order they were released. */
  Map<String, String> released() {
    Map<String, String> released = new LinkedHashMap<>();
    for (String line : Files.exists(file) ? read(file).lines().toList() : List.<String>of()) {
      int space = line.indexOf("  ");
      released.put(line.substring(space + 2), line.substring(0, space));
    }
    return released;
  }

  private static String line(String name, String checksum) {
    return checksum + "  " + name + "\n";
  }

  private static String checksum(Path golden) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(read(golden).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
