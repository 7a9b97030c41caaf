package io.perennial.platform.web.openapi;

import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the OpenAPI document of all doors that this process has. */
@RestController
final class OpenApiEndpoint {

  /** Version of the interface, told apart from the program's. */
  static final String VERSION = "1";

  private final byte[] document;

  OpenApiEndpoint(List<OpenApiContributor> contributors) {
    this.document = OpenApi.document(VERSION, contributors);
  }

  @GetMapping(path = "/openapi", produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> openapi() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }
}
