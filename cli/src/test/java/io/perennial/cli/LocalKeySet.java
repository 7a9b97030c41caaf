package io.perennial.cli;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A key set as the service leaves it in its data directory. */
public final class LocalKeySet {

  private LocalKeySet() {}

  public static ECKey key(String id) {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Writes keys, newest first, into a data directory. */
  public static Path in(Path data, ECKey... newestFirst) throws IOException {
    Path file = data.resolve("security").resolve("keys.json");
    Files.createDirectories(data.resolve("security"));
    Files.writeString(file, new JWKSet(Arrays.<JWK>asList(newestFirst)).toString(false));
    return data;
  }
}
