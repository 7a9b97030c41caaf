package io.perennial.localtokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service's own keys, used where no issuer is configured: a JWK set with private EC P-256 keys
 * in a file that only its owner can read. The first key signs, all of them verify; the file is read
 * again when it has changed, so keys can be rotated while the service runs.
 */
public final class LocalKeys implements JWKSource<SecurityContext> {

  private final Path file;
  private volatile @Nullable Loaded loaded;

  private record Loaded(long modified, JWKSet keys) {}

  private LocalKeys(Path file) {
    this.file = file;
  }

  /** The keys of a data directory; empty when the service has not made any there yet. */
  public static Optional<LocalKeys> existing(Path dataDirectory) {
    Path file = file(dataDirectory);
    return Files.exists(file) ? Optional.of(new LocalKeys(file)) : Optional.empty();
  }

  private static Path file(Path dataDirectory) {
    return dataDirectory.resolve("security").resolve("keys.json");
  }

  /** The keys of a data directory, made now when there are none. */
  public static LocalKeys in(Path dataDirectory) {
    Path file = file(dataDirectory);
    Path folder = dataDirectory.resolve("security");
    try {
      OwnerOnly.dataDirectory(dataDirectory);
      OwnerOnly.directory(folder);
      if (Files.notExists(file)) {
        create(folder, file);
      }
      OwnerOnly.existing(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot keep the service's own keys in " + folder, e);
    }
    return new LocalKeys(file);
  }

  private static void create(Path folder, Path file) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                OwnerOnly.file(folder.resolve("keys.lock")),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid() || Files.exists(file)) {
        return;
      }
      JWK key =
          new ECKeyGenerator(Curve.P_256)
              .keyUse(KeyUse.SIGNATURE)
              .keyIDFromThumbprint(true)
              .generate();
      Path draft = folder.resolve("keys.json.new");
      Files.deleteIfExists(draft);
      Files.writeString(OwnerOnly.file(draft), new JWKSet(key).toString(false));
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (JOSEException e) {
      throw new IOException("Cannot make a key", e);
    }
  }

  @Override
  public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
    return selector.select(keys());
  }

  /**
   * The key that signs.
   *
   * @throws IllegalStateException when the file holds no private EC key
   */
  ECKey signingKey() {
    return keys().getKeys().stream()
        .filter(key -> key instanceof ECKey && key.isPrivate())
        .map(ECKey.class::cast)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no private EC key in " + file));
  }

  private JWKSet keys() {
    try {
      long modified = Files.getLastModifiedTime(file).toMillis();
      Loaded current = loaded;
      if (current == null || current.modified != modified) {
        current = new Loaded(modified, JWKSet.load(file.toFile()));
        loaded = current;
      }
      return current.keys;
    } catch (IOException | ParseException e) {
      throw new IllegalStateException("The keys in " + file + " cannot be read", e);
    }
  }
}
