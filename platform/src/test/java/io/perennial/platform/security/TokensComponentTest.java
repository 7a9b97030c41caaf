package io.perennial.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.SecurityContext;
import io.perennial.localtokens.LocalKeys;
import io.perennial.localtokens.LocalTokens;
import io.perennial.platform.wiring.CompanyCalendar;
import io.perennial.platform.wiring.PlatformSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;

class TokensComponentTest {

  private static final Instant START = Clock.systemUTC().instant();

  @TempDir private Path data;

  private RememberedTokens decoder() {
    PlatformSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of("perennial.data-directory", data.toString())))
            .bindOrCreate("perennial", PlatformSettings.class);
    return new SecurityConfiguration()
        .jwtDecoder(
            settings,
            new CompanyCalendar(Clock.systemUTC(), ZoneOffset.UTC),
            new MockEnvironment().withProperty("server.address", "127.0.0.1"));
  }

  private ECKey key() {
    try {
      return (ECKey)
          JWKSet.load(data.resolve("security").resolve("keys.json").toFile()).getKeys().getFirst();
    } catch (IOException | java.text.ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private String signed(String claims) {
    ECKey key = key();
    JWSObject token =
        new JWSObject(
            new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
            new Payload(claims));
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return token.serialize();
  }

  private static String claims(String own) {
    return "{\"iss\":\"perennial-local\",\"aud\":\"perennial\"" + own + "}";
  }

  private static String ending(String own) {
    return claims(",\"exp\":" + START.plusSeconds(600).getEpochSecond() + own);
  }

  private String minted() {
    return LocalTokens.mint(
        LocalKeys.in(data),
        new LocalTokens.Request("ann", null, "till", List.of("views"), Duration.ofHours(1)),
        START);
  }

  @Test
  void aTokenOfOursComesIn() {
    RememberedTokens decoder = decoder();

    assertThat(decoder.decode(minted()).getSubject()).isEqualTo("ann");
    assertThat(decoder.decode(signed(ending(",\"sub\":\"Zoë Øster 李\""))).getSubject())
        .isEqualTo("Zoë Øster 李");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nobody                     | ``
          an empty name              | ,"sub":""
          a blank name               | ,"sub":"  "
          no-break spaces            | ,"sub":"\\u00a0 "
          a number                   | ,"sub":7
          nothing                    | ,"sub":null
          a list                     | ,"sub":["ann"]
          an object                  | ,"sub":{"a":1}
          a truth                    | ,"sub":true
          a line break               | ,"sub":"ann\\nbob"
          a zero byte                | ,"sub":"ann\\u0000"
          half a surrogate pair      | ,"sub":"ann\\ud800"
          a line separator           | ,"sub":"ann\\u2028"
          an actor without a name    | ,"sub":"ann","act":{}
          an actor that is a text    | ,"sub":"ann","act":"bob"
          an actor that is a number  | ,"sub":"ann","act":{"sub":7}
          a blank actor              | ,"sub":"ann","act":{"sub":" "}
          a service that is a number | ,"sub":"ann","azp":7
          a blank service            | ,"sub":"ann","azp":" "
          a client that is a list    | ,"sub":"ann","client_id":[]
          scopes as a number         | ,"sub":"ann","scope":7
          scopes as an object        | ,"sub":"ann","scope":{}
          """)
  void aTokenThatNamesNobodyProperlyIsRefused(String what, String own) {
    RememberedTokens decoder = decoder();
    String token = signed(ending(own));

    assertThatThrownBy(() -> decoder.decode(token)).as(what).isInstanceOf(BadJwtException.class);
    assertThat(decoder.remembers(token)).isFalse();
  }

  @Test
  void aNameHasALargestLength() {
    RememberedTokens decoder = decoder();

    decoder.decode(signed(ending(",\"sub\":\"" + "x".repeat(200) + "\"")));
    assertThatThrownBy(() -> decoder.decode(signed(ending(",\"sub\":\"" + "x".repeat(201) + "\""))))
        .isInstanceOf(BadJwtException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",\"exp\":null",
        ",\"exp\":\"2999-01-01\"",
        ",\"exp\":[1]",
        ",\"exp\":1",
        ",\"exp\":-1",
        ",\"exp\":1e300"
      })
  void aTokenWithoutAnEndToComeIsRefused(String end) {
    RememberedTokens decoder = decoder();

    assertThatThrownBy(() -> decoder.decode(signed(claims(",\"sub\":\"ann\"" + end))))
        .isInstanceOf(BadJwtException.class);
  }

  @Test
  void aTokenWhoseKeyIsGoneIsRefusedAtOnce() throws Exception {
    RememberedTokens decoder = decoder();
    String token = minted();
    decoder.decode(token);
    assertThat(decoder.remembers(token)).isTrue();

    Path keys = data.resolve("security").resolve("keys.json");
    FileTime before = Files.getLastModifiedTime(keys);
    Files.writeString(
        keys,
        new JWKSet(new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate())
            .toString(false));
    Files.setLastModifiedTime(keys, FileTime.fromMillis(before.toMillis() + 1000));

    assertThat(decoder.remembers(token)).isFalse();
    assertThatThrownBy(() -> decoder.decode(token)).isInstanceOf(JwtException.class);
    decoder.decode(minted());
  }

  @Test
  void aSignatureIsCheckedOnceUntilTheTokenEnds() {
    AtomicInteger checks = new AtomicInteger();
    MovableClock clock = new MovableClock(START);
    RememberedTokens decoder =
        new RememberedTokens(
            token -> {
              checks.incrementAndGet();
              return Jwt.withTokenValue(token)
                  .header("alg", "ES256")
                  .subject("ann")
                  .expiresAt(START.plusSeconds(60))
                  .build();
            },
            new KeyWatch(new ImmutableJWKSet<SecurityContext>(new JWKSet()), clock, Duration.ZERO),
            clock);

    decoder.decode("one");
    decoder.decode("one");
    decoder.decode("two");
    assertThat(checks).hasValue(2);

    clock.now = START.plusSeconds(60);
    assertThat(decoder.remembers("one")).isFalse();
    decoder.decode("one");
    assertThat(checks).hasValue(3);
  }

  private static final class MovableClock extends Clock {

    private Instant now;

    private MovableClock(Instant now) {
      this.now = now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
