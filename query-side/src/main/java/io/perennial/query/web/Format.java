package io.perennial.query.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** How an answer is written. */
enum Format {
  JSON("application/json", "application/json"),
  NDJSON("application/x-ndjson", "application/x-ndjson"),
  CSV("text/csv", "text/csv;charset=UTF-8"),
  XLSX(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  EVENT_STREAM("text/event-stream", "text/event-stream;charset=UTF-8"),
  CLOUDEVENTS_BATCH("application/cloudevents-batch+json", "application/cloudevents-batch+json");

  /** What files are called behind the point. */
  String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  private final String type;
  private final String contentType;

  Format(String type, String contentType) {
    this.type = type;
    this.contentType = contentType;
  }

  /** The media type alone. */
  String type() {
    return type;
  }

  /** Value of the {@code Content-Type} header. */
  String contentType() {
    return contentType;
  }

  /** The format that the caller prefers among those offered; the first one when any will do. */
  static Format of(HttpServletRequest request, List<Format> offered) {
    List<String> headers = Collections.list(request.getHeaders(HttpHeaders.ACCEPT));
    if (headers.isEmpty()) {
      return offered.getFirst();
    }
    for (MediaType wanted : wanted(headers, offered)) {
      if (wanted.getQualityValue() > 0) {
        for (Format format : offered) {
          if (wanted.includes(MediaType.parseMediaType(format.type))) {
            return format;
          }
        }
      }
    }
    throw notAcceptable(offered);
  }

  private static List<MediaType> wanted(List<String> headers, List<Format> offered) {
    try {
      List<MediaType> wanted = new ArrayList<>(MediaType.parseMediaTypes(headers));
      MimeTypeUtils.sortBySpecificity(wanted);
      wanted.sort((left, right) -> Double.compare(right.getQualityValue(), left.getQualityValue()));
      return wanted;
    } catch (InvalidMediaTypeException e) {
      throw notAcceptable(offered);
    }
  }

  private static RuntimeException notAcceptable(List<Format> offered) {
    return QueryProblems.notAcceptable(
        offered.stream().map(format -> format.type).collect(Collectors.joining(", ")));
  }
}
