package io.perennial.query.web;

import static io.perennial.query.web.QueryParts.JSON;
import static io.perennial.query.web.QueryParts.LARGEST;

import io.perennial.platform.security.Scope;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.List;

/** Documents the door for operators who say which services are sent events. */
final class SubscriptionPaths {

  private static final String ROOT = "/operations/subscriptions";
  private static final String ONE = ROOT + "/{subscriptionId}";

  private final QueryParts parts;

  SubscriptionPaths(QueryParts parts) {
    this.parts = parts;
  }

  void contribute(OpenApi api) {
    JsonSchema status = api.responseSchema(SubscriptionStatus.class);
    JsonSchema retried = api.responseSchema(SubscriptionStatus.Retried.class);
    operation(api, "get", ROOT, "list-subscriptions", "Which services are sent events.")
        .response(
            200,
            "Every subscription, and how it stands with it",
            JSON,
            api.responseSchema(SubscriptionStatus.Overview.class),
            null);
    operation(api, "post", ROOT, "subscribe", "Send events to a service.")
        .description(
            "As Standard Webhooks, with a CloudEvent as body; at least once, in order for each"
                + " customer. The secret is in the answer and told nowhere else.")
        .body(
            true,
            JSON,
            api.requestSchema(SubscriptionStatus.Wanted.class),
            api.example(
                new SubscriptionStatus.Wanted(
                    "https://hooks.example.com/events",
                    List.of("complaint"),
                    null,
                    null,
                    null,
                    null)))
        .response(201, "The subscription, with its secret", JSON, status, null)
        .header(201, "Location", "The subscription")
        .problems(
            List.of(
                QueryProblems.INVALID_SUBSCRIPTION,
                QueryProblems.RECEIVER_NOT_ALLOWED,
                QueryProblems.TOO_MANY_SUBSCRIPTIONS,
                Problems.ofStatus(415)));
    one(api, "get", "", "get-subscription", "How it stands with a subscription.")
        .response(200, "The subscription", JSON, status, null);
    one(api, "delete", "", "unsubscribe", "Send no more, and forget what waits.")
        .response(200, "The subscription as it was", JSON, status, null);
    one(api, "post", "/pause", "pause-subscription", "Send no more until it is resumed.")
        .response(200, "The subscription", JSON, status, null);
    one(api, "post", "/resume", "resume-subscription", "Go on where it has stopped.")
        .response(200, "The subscription", JSON, status, null);
    one(
            api,
            "post",
            "/replace-secret",
            "replace-secret",
            "Sign with a new secret; for a time the one before signs as well.")
        .body(
            false,
            JSON,
            api.requestSchema(SubscriptionStatus.NewSecret.class),
            api.example(new SubscriptionStatus.NewSecret(null)))
        .response(200, "The subscription, with its new secret", JSON, status, null)
        .problems(List.of(QueryProblems.INVALID_SUBSCRIPTION));
    Operation deliveries =
        one(
            api,
            "get",
            "/deliveries",
            "list-undelivered-events",
            "Events that could not be delivered, and those that wait behind them.");
    parts.paging(deliveries);
    deliveries
        .response(
            200,
            "By customer, in order",
            JSON,
            QueryParts.page(
                api,
                "UndeliveredEventPage",
                api.responseSchema(SubscriptionStatus.Undelivered.class)),
            null)
        .header(200, "Link", "Where the next page is, rel=\"next\"")
        .problems(List.of(QueryProblems.INVALID_PARAMETER, QueryProblems.INVALID_CURSOR));
    one(
            api,
            "post",
            "/retry",
            "retry-subscription",
            "Resume it, and try all that waits or is parked.")
        .response(200, "What is tried", JSON, retried, null);
    customer(
            api,
            "/retry",
            "retry-deliveries-of-customer",
            "Try what waits or is parked of a customer.",
            List.of(QueryProblems.NOT_PARKED))
        .response(200, "What is tried", JSON, retried, null);
    customer(
            api,
            "/discard",
            "discard-delivery",
            "Give up the first event of a customer, and try the ones behind it.",
            List.of(
                QueryProblems.INVALID_PARAMETER,
                QueryProblems.NOT_PARKED,
                QueryProblems.OTHER_PARKED))
        .parameter(
            "query",
            "position",
            true,
            "The event's position, so that no other one is given up by mistake",
            Types.number(0, LARGEST),
            4711)
        .response(200, "What is tried", JSON, retried, null);
  }

  private static Operation operation(
      OpenApi api, String method, String path, String id, String summary) {
    return api.operation(method, path, id, OperationsPaths.TAG, summary)
        .scope(Scope.OPERATIONS)
        .problems(List.of(Problems.UNKNOWN_PARAMETER));
  }

  private static Operation one(OpenApi api, String method, String rest, String id, String summary) {
    return operation(api, method, ONE + rest, id, summary)
        .parameter("path", "subscriptionId", true, "The subscription", Types.text(), null)
        .problems(List.of(QueryProblems.UNKNOWN_SUBSCRIPTION));
  }

  private static Operation customer(
      OpenApi api, String rest, String id, String summary, List<ProblemCode> problems) {
    Operation operation = one(api, "post", "/deliveries/{customerId}" + rest, id, summary);
    QueryParts.customer(operation, "customerId");
    return operation.problems(problems);
  }
}
