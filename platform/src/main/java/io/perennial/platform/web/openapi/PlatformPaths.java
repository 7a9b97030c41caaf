package io.perennial.platform.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Documents what every process serves beside its doors. */
final class PlatformPaths implements OpenApiContributor {

  private static final String TAG = "service";
  private static final String JSON = "application/json";
  private static final String HEALTH = "application/vnd.spring-boot.actuator.v3+json";

  @Override
  public void contribute(OpenApi api) {
    api.tag(TAG, "The service itself; asked without a token.");
    api.operation("get", "/openapi", "get-openapi", TAG, "This document.")
        .response(
            200, "The document", JSON, api.anySchema(), api.example(Map.of("openapi", "3.1.0")));
    health(api, "", "Whether the service is well.");
    health(api, "/liveness", "Whether the process works.");
    health(api, "/readiness", "Whether requests can be answered.");
  }

  private static void health(OpenApi api, String group, String summary) {
    Operation operation =
        api.operation(
            "get",
            "/actuator/health" + group,
            "get-health" + group.replace('/', '-'),
            TAG,
            summary);
    ObjectNode schema = api.anySchema();
    for (int status : List.of(200, 503)) {
      operation
          .response(
              status,
              status == 200 ? "It is" : "It is not",
              HEALTH,
              schema,
              api.example(Map.of("status", status == 200 ? "UP" : "DOWN")))
          .alternative(status, JSON, schema, api.example(Map.of("status", "UP")))
          .alternative(
              status,
              "application/vnd.spring-boot.actuator.v2+json",
              schema,
              api.example(Map.of("status", "UP")));
    }
  }
}
