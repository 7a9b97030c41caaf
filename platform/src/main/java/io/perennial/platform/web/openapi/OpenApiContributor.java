package io.perennial.platform.web.openapi;

/** A door that documents itself. */
@FunctionalInterface
public interface OpenApiContributor {

  /** Adds the door's operations. */
  void contribute(OpenApi api);
}
