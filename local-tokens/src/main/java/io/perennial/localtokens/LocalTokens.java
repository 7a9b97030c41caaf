package io.perennial.localtokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bearer tokens (JWT, ES256) signed with the machine's own key. */
public final class LocalTokens {

  /** The {@code iss} of these tokens. */
  public static final String ISSUER = "perennial-local";

  /** The {@code aud} of these tokens. */
  public static final String AUDIENCE = "perennial";

  /**
   * A token to be made.
   *
   * @param actor who asks
   * @param onBehalfOf for whom the actor asks; absent when for itself
   * @param service through which service
   * @param scopes what it allows
   * @param valid for how long
   */
  public record Request(
      String actor,
      @Nullable String onBehalfOf,
      String service,
      List<String> scopes,
      Duration valid) {

    public Request {
      scopes = List.copyOf(scopes);
    }
  }

  private LocalTokens() {}

  /** Signs a token that is valid from an instant on. */
  public static String mint(LocalKeys keys, Request request, Instant from) {
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
    ECKey key = keys.signingKey();
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
      throw new IllegalStateException("The machine's own key cannot sign", e);
    }
    return token.serialize();
  }
}
