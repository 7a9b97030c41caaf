package io.perennial.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Hands out tokens signed with the key that the service made for itself when it was first started
 * without an issuer. Whoever can read the key file is the owner of the machine's data anyway.
 */
final class LocalTokens {

  static final String ISSUER = "perennial-local";
  static final String AUDIENCE = "perennial";

  /**
   * A token to be made.
   *
   * @param actor who asks
   * @param onBehalfOf for whom the actor asks; absent when for itself
   * @param service through which service
   * @param scopes what it allows
   * @param valid for how long
   */
  record Request(
      String actor,
      @Nullable String onBehalfOf,
      String service,
      List<String> scopes,
      Duration valid) {

    Request {
      scopes = List.copyOf(scopes);
    }
  }

  private final ECKey key;

  private LocalTokens(ECKey key) {
    this.key = key;
  }

  /** Reads the newest key of a data directory. */
  static LocalTokens of(Path data) {
    Path file = data.resolve("security").resolve("keys.json");
    if (!Files.exists(file)) {
      throw new CannotDoException(
          "There is no key at " + file + ": start ./perennial up first, or say --data DIR.");
    }
    try {
      return JWKSet.load(file.toFile()).getKeys().stream()
          .filter(k -> k instanceof ECKey && k.isPrivate())
          .map(ECKey.class::cast)
          .findFirst()
          .map(LocalTokens::new)
          .orElseThrow(() -> unusable(file, null));
    } catch (IOException | ParseException e) {
      throw unusable(file, e);
    }
  }

  private static CannotDoException unusable(Path file, @Nullable Exception cause) {
    String message = "The key file " + file + " cannot be read as a set of private EC keys.";
    return cause == null ? new CannotDoException(message) : new CannotDoException(message, cause);
  }

  String mint(Request request, Instant from) {
    String behalf = request.onBehalfOf();
    JWTClaimsSet.Builder claims =
        new JWTClaimsSet.Builder()
            .issuer(ISSUER)
            .audience(AUDIENCE)
            .subject(behalf == null ? request.actor() : behalf)
            .issueTime(Date.from(from))
            .expirationTime(Date.from(from.plus(request.valid())))
            .claim("scope", String.join(" ", request.scopes()))
            .claim("azp", request.service());
    if (behalf != null) {
      claims.claim("act", Map.of("sub", request.actor()));
    }
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build(),
            claims.build());
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new CannotDoException("The key in the data directory cannot sign tokens.", e);
    }
    return token.serialize();
  }
}
