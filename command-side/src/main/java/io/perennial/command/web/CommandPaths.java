package io.perennial.command.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandResult;
import io.perennial.command.Refusal;
import io.perennial.command.idempotency.Answer;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Correlation;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.OpenApiContributor;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Documents the door for commands. */
public final class CommandPaths implements OpenApiContributor {

  private static final String TAG = "commands";
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  private static final List<ProblemCode> SHAPE =
      List.of(
          new ProblemCode("unknown-parameter", 400, "The parameter is not known"),
          new ProblemCode("malformed-json", 400, "The body is not JSON"),
          new ProblemCode("invalid-body", 400, "The body does not fit"),
          new ProblemCode("malformed-id", 400, "The identifier is malformed"),
          new ProblemCode("malformed-if-match", 400, "The precondition is malformed"),
          new ProblemCode("malformed-idempotency-key", 400, "The idempotency key is malformed"),
          new ProblemCode("request-in-progress", 409, "The request is still running"),
          new ProblemCode("data-subject-erased", 409, "The person's data has been erased"),
          new ProblemCode("history-unreadable", 409, "What the decision rests on cannot be read"),
          new ProblemCode(
              "idempotency-key-reused", 422, "The idempotency key belongs to another request"),
          new ProblemCode("overtaken", 503, "Other commands kept coming first"),
          new ProblemCode("outcome-unknown", 503, "No answer came in time"),
          ProblemCode.ofStatus(404));

  private final CommandCatalogue catalogue;

  public CommandPaths(CommandCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public void contribute(OpenApi api) {
    api.tag(
        TAG,
        "Change something. Every command may be repeated safely under an Idempotency-Key, for at"
            + " least 24 hours; one that has nothing to do answers 200 with no events.");
    catalogue.definitions().forEach(definition -> command(api, definition));
    batch(api);
  }

  private void command(OpenApi api, CommandDefinition<?> definition) {
    boolean creation = definition.creation();
    String id = definition.idField();
    String path =
        "/commands/" + definition.family() + (creation ? "" : "/{" + id + "}/" + definition.name());
    Operation operation =
        api.operation(
                "post",
                path,
                singular(definition) + "-" + definition.name(),
                TAG,
                definition.meaning())
            .scope(Scope.COMMANDS);
    ObjectNode example = (ObjectNode) api.example(definition.sample());
    String sampleId = example.path(id).asText();
    if (creation) {
      operation.description(
          "The caller may choose `"
              + id
              + "`; where it does not, the service makes one, under an Idempotency-Key the same"
              + " for every repeat.");
    } else {
      operation.parameter(
          "path",
          id,
          true,
          "The identifier of what the command is for",
          api.patternSchema(definition.idPrefix() + ID),
          api.example(sampleId));
      example.remove(id);
    }
    headers(api, operation);
    ObjectNode schema =
        api.requestSchema(
            definition.type(), creation ? Set.of() : Set.of(id), creation ? Set.of(id) : Set.of());
    operation.body(!example.isEmpty(), JSON, schema, example);
    if (creation) {
      accepted(api, operation, sampleId, 201, "It has been created");
      operation.header(
          201, "Location", "Where the customer's card is served, with the scope views");
      accepted(api, operation, sampleId, 200, "It exists already, just so; nothing was recorded");
    } else {
      accepted(api, operation, sampleId, 200, "It has been recorded, or there was nothing to do");
    }
    operation.problems(SHAPE).problems(refusals(definition));
  }

  private static String singular(CommandDefinition<?> definition) {
    return definition.idPrefix().substring(0, definition.idPrefix().length() - 1);
  }

  private static void headers(OpenApi api, Operation operation) {
    operation
        .parameter(
            "header",
            "Idempotency-Key",
            false,
            "The caller's name for this request; a repeat gets the first one's answer",
            api.patternSchema("[!-~]{1,200}"),
            api.example("order-2026-11-20-0815"))
        .parameter(
            "header",
            "If-Match",
            false,
            "Refuses the command when the stream is no longer at this version",
            api.patternSchema("\\*|\"(0|[1-9][0-9]{0,17})\""),
            api.example("\"3\""))
        .parameter(
            "header",
            Correlation.CORRELATION_HEADER,
            false,
            "Shared by everything that belongs to one undertaking, of 1 to 100 visible ASCII"
                + " characters; made when absent or otherwise",
            api.textSchema(),
            api.example("undertaking-42"));
  }

  private static void accepted(
      OpenApi api, Operation operation, String stream, int status, String description) {
    operation.response(
        status,
        description,
        JSON,
        api.responseSchema(AcceptedCommand.class),
        api.example(acceptedExample(stream)));
    operation.header(status, "ETag", "The stream's version, strong");
    operation.header(
        status,
        CommandRequests.CONSISTENCY_TOKEN,
        "Sent back with a query, together with Prefer: wait, it waits for this very write");
    operation.header(
        status, Answer.REPLAYED, "true when it is the answer kept under the idempotency key");
    operation.header(status, Correlation.CORRELATION_HEADER, "The correlation id in use");
  }

  private static AcceptedCommand acceptedExample(String stream) {
    return new AcceptedCommand(
        stream,
        3,
        List.of(
            new CommandResult.Recorded("0d3ac4e5-3d0f-4f5c-9a57-1e6c7d1f3b60", "FactRecorded", 3)),
        new ConsistencyToken(stream, 3).encoded());
  }

  private static List<ProblemCode> refusals(CommandDefinition<?> definition) {
    return definition.refusals().stream().map(CommandPaths::code).toList();
  }

  private static ProblemCode code(Refusal refusal) {
    return new ProblemCode(refusal.code(), refusal.status(), refusal.title());
  }

  private void batch(OpenApi api) {
    List<ProblemCode> lineProblems = new ArrayList<>(SHAPE);
    catalogue.refusals().stream().map(CommandPaths::code).forEach(lineProblems::add);
    String codes =
        lineProblems.stream()
            .map(ProblemCode::code)
            .distinct()
            .sorted()
            .collect(Collectors.joining("`, `", "`", "`"));
    api.operation("post", "/commands/batch", "batch", TAG, "Send many commands, one a line.")
        .scope(Scope.COMMANDS)
        .description(
            "A line is `{\"path\", \"idempotencyKey\"?, \"ifMatch\"?, \"body\"}`, the path without"
                + " `/commands/`. Each line gets a result line, in the order of the lines; commands"
                + " of one stream are executed in that order. The results are written while the"
                + " request is still read: read them while you write, or send batches of at most"
                + " 500 lines. A line that is refused has `problem` in its result, with one of the"
                + " codes "
                + codes
                + ", and the rest goes on.")
        .body(
            false,
            NDJSON,
            api.textSchema(),
            api.example(
                """
                {"path":"customers","body":{"customerId":"customer-17","legalName":"Corner Ltd"}}
                {"path":"customers/customer-17/log-visit","idempotencyKey":"visit-1","body":{}}
                """))
        .response(
            200,
            "A result for every line that is not blank",
            NDJSON,
            api.textSchema(),
            api.example(
                """
                {"line":1,"status":201,"streamId":"customer-17","version":0,"events":[],"consistencyToken":"MEBj"}
                {"line":2,"status":400,"problem":{"status":400,"code":"invalid-body"}}
                """))
        .problems(List.of(new ProblemCode("unknown-parameter", 400, "The parameter is not known")));
  }
}
