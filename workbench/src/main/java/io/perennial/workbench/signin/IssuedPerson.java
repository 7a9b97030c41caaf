package io.perennial.workbench.signin;

import java.util.Set;

/**
 * Somebody whom an issuer has signed in.
 *
 * @param name the subject of the issuer
 * @param scopes what the person may do
 * @param token the access token
 */
record IssuedPerson(String name, Set<String> scopes, String token) implements Person {

  IssuedPerson {
    scopes = Set.copyOf(scopes);
  }
}
