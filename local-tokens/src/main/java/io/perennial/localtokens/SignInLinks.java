package io.perennial.localtokens;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Links that sign somebody in once, on one machine. What a link grants is a file that only its
 * owner can read, named by the hash of the link's key: it is gone when the link has been used,
 * whichever process looks.
 */
public final class SignInLinks {

  private static final int KEY_BYTES = 24;
  private static final String ENDING = ".link";
  private static final String ACTOR = "actor";
  private static final String SCOPES = "scopes";
  private static final String UNTIL = "until";
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final String ADDRESS = "address";
  private static final String PATH = "/sign-in?key=";

  private final Path folder;

  /**
   * What a link grants.
   *
   * @param actor who is signed in
   * @param scopes what the person may do
   */
  public record Grant(String actor, List<String> scopes) {

    public Grant {
      scopes = List.copyOf(scopes);
    }
  }

  private record Stored(Grant grant, Instant until) {}

  private SignInLinks(Path folder) {
    this.folder = folder;
  }

  /** The links of a data directory. */
  public static SignInLinks in(Path dataDirectory) {
    return new SignInLinks(dataDirectory.resolve("security").resolve("links"));
  }

  /**
   * Notes where the links lead from now on.
   *
   * @param address such as {@code http://127.0.0.1:8090}
   */
  public void lead(String address) throws IOException {
    OwnerOnly.directory(folder);
    Path draft = folder.resolve(ADDRESS + ".new");
    Files.writeString(OwnerOnly.file(draft), address);
    Files.move(draft, folder.resolve(ADDRESS), StandardCopyOption.ATOMIC_MOVE);
  }

  /**
   * Makes a link.
   *
   * @param until when it is of no more use
   * @return the link; empty when nobody has said where links lead
   */
  public Optional<String> link(Grant grant, Instant until) throws IOException {
    Path address = folder.resolve(ADDRESS);
    return Files.exists(address)
        ? Optional.of(Files.readString(address) + PATH + issue(grant, until))
        : Optional.empty();
  }

  /**
   * Makes the key of a link.
   *
   * @param until when it is of no more use
   * @return 48 hexadecimal digits, kept nowhere
   */
  public String issue(Grant grant, Instant until) throws IOException {
    OwnerOnly.directory(folder);
    byte[] random = new byte[KEY_BYTES];
    RANDOM.nextBytes(random);
    String key = HexFormat.of().formatHex(random);
    Path draft = folder.resolve(hash(key) + ".new");
    Properties stored = new Properties();
    stored.setProperty(ACTOR, grant.actor());
    stored.setProperty(SCOPES, String.join(" ", grant.scopes()));
    stored.setProperty(UNTIL, until.toString());
    StringWriter text = new StringWriter();
    stored.store(text, null);
    Files.writeString(OwnerOnly.file(draft), text.toString());
    Files.move(draft, file(key), StandardCopyOption.ATOMIC_MOVE);
    return key;
  }

  /**
   * Uses a link up.
   *
   * @return what it grants; empty when there is none of this key, it has been used or is too old
   */
  public Optional<Grant> redeem(String key, Instant now) throws IOException {
    removeExpired(now);
    Optional<Stored> stored = read(file(key));
    if (stored.isEmpty() || !Files.deleteIfExists(file(key))) {
      return Optional.empty(); // the other one who came at the same time has it
    }
    return stored.filter(link -> now.isBefore(link.until)).map(Stored::grant);
  }

  private void removeExpired(Instant now) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (DirectoryStream<Path> links = Files.newDirectoryStream(folder, "*" + ENDING)) {
      for (Path link : links) {
        if (read(link).filter(stored -> now.isBefore(stored.until)).isEmpty()) {
          Files.deleteIfExists(link);
        }
      }
    }
  }

  private static Optional<Stored> read(Path file) throws IOException {
    Properties stored = new Properties();
    try {
      stored.load(new StringReader(Files.readString(file)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    return Optional.of(
        new Stored(
            new Grant(
                stored.getProperty(ACTOR, ""), List.of(stored.getProperty(SCOPES, "").split(" "))),
            Instant.parse(stored.getProperty(UNTIL, Instant.MIN.toString()))));
  }

  private Path file(String key) {
    return folder.resolve(hash(key) + ENDING);
  }

  private static String hash(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
