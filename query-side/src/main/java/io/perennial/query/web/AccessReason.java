package io.perennial.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** Why somebody looks at personal data, as a header of the request says. */
final class AccessReason {

  static final String HEADER = "Access-Reason";

  /** Characters of the reason. */
  static final int LONGEST = 300;

  static final String EXPECTED =
      "1 to %d characters that are not all blank, in ASCII, or as UTF-8'' and percent-encoded"
          .formatted(LONGEST);

  private static final Pattern PLAIN = Pattern.compile("[ -~]*");

  /** The form of RFC 8187, in which a header holds any character. */
  private static final Pattern ENCODED =
      Pattern.compile("(?i)UTF-8''((?:[A-Za-z0-9!#$&+.^_`|~-]|%[0-9a-f]{2})*)");

  private AccessReason() {}

  /**
   * The reason given.
   *
   * @throws io.perennial.platform.web.ProblemException when it is none
   */
  static Optional<String> of(HttpServletRequest request) {
    String given = request.getHeader(HEADER);
    if (given == null) {
      return Optional.empty();
    }
    return Optional.of(
        read(given).orElseThrow(() -> QueryProblems.invalidHeader(HEADER, EXPECTED)));
  }

  /** The reason within a header; empty when it is none. */
  static Optional<String> read(String header) {
    return Optional.of(header)
        .filter(text -> PLAIN.matcher(text).matches())
        .map(text -> {
          var encoded = ENCODED.matcher(text);
          return encoded.matches()
              ? URLDecoder.decode(encoded.group(1).replace("+", "%2B"), StandardCharsets.UTF_8)
              : text;
        })
        .map(String::strip)
        .filter(text -> !text.isBlank() && text.length() <= LONGEST)
        .filter(
            text -> text.chars().noneMatch(Character::isISOControl) && text.indexOf('\uFFFD') < 0);
  }
}
