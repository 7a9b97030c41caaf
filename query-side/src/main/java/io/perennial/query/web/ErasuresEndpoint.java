package io.perennial.query.web;

import io.perennial.platform.security.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows erasures to operators: the view of them, at the door where they are asked for. */
@RestController
@RequestMapping("/operations/erasures")
final class ErasuresEndpoint {

  /** What is shown. */
  static final String VIEW = "erasure";

  /** How it is documented. */
  static final ViewPaths.Place PLACE =
      new ViewPaths.Place(
          "/operations/erasures",
          "list-erasures-asked-for",
          "get-erasure-asked-for",
          OperationsPaths.TAG,
          Scope.OPERATIONS);

  private final ViewsEndpoint views;

  /** The door. */
  ErasuresEndpoint(ViewsEndpoint views) {
    this.views = views;
  }

  @GetMapping
  @Nullable ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return views.list(VIEW, request, response);
  }

  @GetMapping("/{id}")
  ResponseEntity<byte[]> erasure(@PathVariable("id") String id, HttpServletRequest request) {
    return views.document(VIEW, id, request);
  }
}
