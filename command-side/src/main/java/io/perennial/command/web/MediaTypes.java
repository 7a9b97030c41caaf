package io.perennial.command.web;

import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Checks what a body claims to be. */
final class MediaTypes {

  private MediaTypes() {}

  /**
   * Refuses a body of another media type, charset or encoding.
   *
   * @throws ProblemException 415
   */
  static void require(HttpServletRequest request, MediaType expected) {
    String contentType = request.getContentType();
    String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
    if (contentType == null || (encoding != null && !encoding.equalsIgnoreCase("identity"))) {
      throw unsupported(expected);
    }
    MediaType mediaType = MediaType.parseMediaType(contentType);
    if (!mediaType.equalsTypeAndSubtype(expected)
        || (mediaType.getCharset() != null
            && !mediaType.getCharset().equals(StandardCharsets.UTF_8))) {
      throw unsupported(expected);
    }
  }

  private static ProblemException unsupported(MediaType expected) {
    return new ProblemException(
        Problems.ofStatus(415, "The body must be " + expected + " in UTF-8, not encoded"));
  }
}
