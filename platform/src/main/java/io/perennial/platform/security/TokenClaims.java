package io.perennial.platform.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Checks the claims that say who is calling, as they stand in the token: every token ends and names
 * somebody, by names that can be written down. What is absent though it may be is not checked.
 */
final class TokenClaims implements OAuth2TokenValidator<Jwt> {

  /** Longest name of a person or service, in characters. */
  static final int LONGEST_NAME = 200;

  private static final int LONGEST_SCOPE = 2000;

  private final ObjectMapper mapper = PerennialMapper.plain();

  @Override
  public OAuth2TokenValidatorResult validate(Jwt token) {
    JsonNode claims = claims(token.getTokenValue());
    List<OAuth2Error> errors =
        Stream.of(
                claims.path("exp").isNumber() ? null : "exp is not a time",
                name(claims, "sub", true),
                claims.has("act")
                    ? claims.path("act").isObject()
                        ? name(claims.path("act"), "sub", true)
                        : "act is not an object"
                    : null,
                name(claims, "azp", false),
                name(claims, "client_id", false),
                scope(claims.path("scope")))
            .filter(Objects::nonNull)
            .map(error -> new OAuth2Error("invalid_token", error, null))
            .toList();
    return errors.isEmpty()
        ? OAuth2TokenValidatorResult.success()
        : OAuth2TokenValidatorResult.failure(errors);
  }

  /** What cannot be read is checked as if it had no claims. */
  private JsonNode claims(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      return mapper.readTree(Base64.getUrlDecoder().decode(parts.length > 1 ? parts[1] : ""));
    } catch (IOException | IllegalArgumentException e) {
      return mapper.createObjectNode();
    }
  }

  private static @Nullable String name(JsonNode claims, String claim, boolean required) {
    if (!claims.has(claim)) {
      return required ? claim + " is missing" : null;
    }
    JsonNode value = claims.path(claim);
    return value.isTextual() && isName(value.asText()) ? null : claim + " is not a name";
  }

  private static boolean isName(String text) {
    return text.codePoints().anyMatch(TokenClaims::canBeSeen)
        && text.length() <= LONGEST_NAME
        && text.codePoints().allMatch(TokenClaims::canBeWritten);
  }

  private static boolean canBeSeen(int codePoint) {
    return !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }

  /** Neither control characters nor halves of surrogate pairs, which no encoding has. */
  private static boolean canBeWritten(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static @Nullable String scope(JsonNode scope) {
    return scope.isMissingNode() || (scope.isTextual() && scope.asText().length() <= LONGEST_SCOPE)
        ? null
        : "scope is not a text";
  }
}
