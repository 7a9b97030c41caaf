package io.perennial.imports;

import io.perennial.localtokens.OwnerOnly;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lines of a file that were put aside, in the format of the file, with a remark on each in front:
 * it can be mended and imported as it is. It holds what the file holds, so it is for its owner
 * only.
 */
final class AsideFile {

  private final Path path;
  private final String mark;

  /** A file that is there already has to be one of ours: nothing else is written over. */
  AsideFile(Path path, String mark) throws IOException {
    this.path = path;
    this.mark = mark;
    if (Files.exists(path)) {
      byte[] start;
      try (var in = Files.newInputStream(path)) {
        start = in.readNBytes(16 + mark.length());
      }
      if (!new String(start, StandardCharsets.ISO_8859_1).contains(mark)) {
        throw new CannotDoException(
            path + " is there and holds no lines put aside: name another one by --" + mark + ".");
      }
    }
  }

  Path path() {
    return path;
  }

  void remove() throws IOException {
    Files.deleteIfExists(path);
  }

  /** Writes the lines about which there is something to say. */
  void write(Table table, String origin, LongFunction<@Nullable String> remarks)
      throws IOException {
    Path next = path.resolveSibling(path.getFileName() + ".next");
    try (OutputStream out =
        new BufferedOutputStream(Files.newOutputStream(OwnerOnly.file(next)), 1 << 16)) {
      out.write(table.beginning(mark + ":" + origin));
      table.read(line -> {
        String remark = remarks.apply(line.number());
        if (remark != null) {
          try {
            out.write(table.asideLine(line, "line " + line.number() + ": " + remark));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
        return true;
      });
    }
    Files.move(next, path, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }
}
