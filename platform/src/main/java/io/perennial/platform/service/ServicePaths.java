package io.perennial.platform.service;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.OpenApiContributor;
import java.util.List;

/** Documents what a process tells of itself. */
final class ServicePaths implements OpenApiContributor {

  private static final String JSON = "application/json";
  private static final String TAG = "operations";

  @Override
  public void contribute(OpenApi api) {
    told(
        api,
        ServiceEndpoint.SETTINGS,
        "list-settings",
        "The settings in force.",
        "Of the process that answers; secrets and credentials are not shown.",
        ServiceEndpoint.NodeSettings.class);
    told(
        api,
        ServiceEndpoint.DUTIES,
        "list-duties",
        "What is done without anybody asking for it, and by which node.",
        "Of the process that answers.",
        ServiceEndpoint.NodeDuties.class);
  }

  private static void told(
      OpenApi api, String path, String id, String summary, String description, Class<?> answer) {
    api.operation("get", path, id, TAG, summary)
        .scope(Scope.OPERATIONS)
        .description(description)
        .response(200, summary, JSON, api.responseSchema(answer), null)
        .problems(List.of(Problems.UNKNOWN_PARAMETER));
  }
}
