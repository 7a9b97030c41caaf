package io.perennial.platform.web.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;

/** Documents what every process serves beside its doors. */
final class PlatformPaths implements OpenApiContributor {

  private static final String TAG = "service";
  private static final String JSON = "application/json";
  private static final List<String> HEALTH =
      List.of(
          "application/vnd.spring-boot.actuator.v3+json",
          JSON,
          "application/vnd.spring-boot.actuator.v2+json");

  @Override
  public void contribute(OpenApi api) {
    api.tag(TAG, "The service itself; asked without a token.");
    api.problemsOf(PlatformPaths.class);
    api.operation("get", "/openapi", "get-openapi", TAG, "This document.")
        .response(200, "The document", JSON, Types.object(), null);
    JsonSchema schema = api.namedSchema("Health", health());
    health(api, schema, "", "Whether the service is well.");
    health(api, schema, "/liveness", "Whether the process works.");
    health(api, schema, "/readiness", "Whether requests can be answered.");
  }

  private static JsonSchema health() {
    JsonSchema schema = Types.object();
    schema.addProperty(
        "status", Types.described(Types.text(), "UP, DOWN, OUT_OF_SERVICE or UNKNOWN"));
    schema.addProperty(
        "groups", Types.described(Types.listOf(Types.text()), "what can be asked separately"));
    schema.addRequiredItem("status");
    return schema;
  }

  private static void health(OpenApi api, JsonSchema schema, String group, String summary) {
    Operation operation =
        api.operation(
            "get",
            "/actuator/health" + group,
            "get-service-health" + group.replace('/', '-'),
            TAG,
            summary);
    health(operation, schema, 200, "It is");
    health(operation, schema, 503, "It is not");
  }

  private static void health(Operation operation, JsonSchema schema, int status, String meaning) {
    operation.response(status, meaning, HEALTH.getFirst(), schema, null);
    HEALTH.stream().skip(1).forEach(type -> operation.alternative(status, type, schema, null));
  }
}
