package io.perennial.query.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells where the next page is, in the body and in the {@code Link} header. */
final class Links {

  private Links() {}

  static void next(
      HttpServletRequest request,
      @Nullable String cursor,
      ObjectNode answer,
      Map<String, String> headers) {
    answer.put("next", cursor);
    if (cursor == null) {
      return;
    }
    String query = request.getQueryString();
    String[] parts = query == null || query.isEmpty() ? new String[0] : query.split("&", -1);
    String link =
        Stream.concat(
                Arrays.stream(parts).filter(part -> !part.startsWith("cursor=")),
                Stream.of("cursor=" + cursor))
            .collect(Collectors.joining("&", request.getRequestURI() + "?", ""));
    headers.put("Link", "<%s>; rel=\"next\"".formatted(link));
  }
}
