package io.perennial.command.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandFamily;
import io.perennial.command.CommandResult;
import io.perennial.command.Refusal;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.RecordingCommandBus;
import io.perennial.command.idempotency.Answer;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.idempotency.IdempotencyKey;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.security.Scope;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.Problems;
import io.perennial.platform.web.openapi.CommonProblems;
import io.perennial.platform.web.openapi.OpenApi;
import io.perennial.platform.web.openapi.OpenApiContributor;
import io.perennial.platform.web.openapi.Operation;
import io.perennial.platform.web.openapi.Types;
import io.swagger.v3.oas.models.media.JsonSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Documents the door for commands. */
public final class CommandPaths implements OpenApiContributor {

  private static final String TAG = "commands";
  private static final String JSON = "application/json";
  private static final String NDJSON = "application/x-ndjson";
  private static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,79}";

  private static final CommonProblems EVERY_COMMAND =
      new CommonProblems(
          "CommandCode",
          CommonProblems.ANY,
          List.of(
              Problems.ofStatus(403),
              Problems.ofStatus(408),
              Problems.UNKNOWN_PARAMETER,
              BodyReader.MALFORMED_JSON,
              BodyReader.INVALID_BODY,
              Precondition.MALFORMED,
              IdempotencyKey.MALFORMED,
              Idempotency.IN_PROGRESS,
              Idempotency.KEY_REUSED,
              RecordingCommandBus.SUBJECT_ERASED,
              RecordingCommandBus.HISTORY_UNREADABLE,
              RecordingCommandBus.OVERTAKEN,
              CommandDispatcher.OUTCOME_UNKNOWN));

  /** Tasks name in their address what they are for. */
  private static final List<ProblemCode> EVERY_TASK =
      List.of(CommandRequests.MALFORMED_ID, Problems.ofStatus(404));

  private static final AcceptedCommand EXAMPLE =
      new AcceptedCommand(
          "customer-17",
          3,
          List.of(
              new CommandResult.Recorded(
                  "0d3ac4e5-3d0f-4f5c-9a57-1e6c7d1f3b60", "FactRecorded", 3)),
          new ConsistencyToken("customer-17", 3).encoded());

  private final CommandCatalogue catalogue;
  private final List<Kind> kinds = new ArrayList<>();

  public CommandPaths(CommandCatalogue catalogue) {
    this.catalogue = catalogue;
    List<CommandDefinition<?>> creations = new ArrayList<>(catalogue.atTheDoor());
    creations.removeIf(definition -> !definition.creation());
    List<CommandDefinition<?>> tasks = new ArrayList<>(catalogue.atTheDoor());
    tasks.removeAll(creations);
    List<CommandDefinition<?>> dated = new ArrayList<>(tasks);
    dated.removeIf(definition -> !definition.refusals().containsAll(CommonRefusal.DATES));
    List<CommandDefinition<?>> ofCustomers = new ArrayList<>(dated);
    ofCustomers.removeIf(definition -> !definition.of().equals(CommandFamily.CUSTOMERS));
    Kind anyTask = kind("TaskCode", EVERY_COMMAND, EVERY_TASK, tasks);
    Kind datedTask = kind("DatedTaskCode", anyTask.common, List.of(), dated);
    kinds.add(kind("CreationCode", EVERY_COMMAND, List.of(), creations));
    kinds.add(kind("CustomerTaskCode", datedTask.common, List.of(), ofCustomers));
    kinds.add(datedTask);
    kinds.add(anyTask);
  }

  /**
   * Commands of a kind.
   *
   * @param common what each of them may be refused for, so that each tells only what is its own
   */
  private record Kind(List<CommandDefinition<?>> commands, CommonProblems common) {}

  private Kind kind(
      String name,
      CommonProblems beside,
      List<ProblemCode> always,
      List<CommandDefinition<?>> commands) {
    List<ProblemCode> own = new ArrayList<>(always);
    catalogue.refusals().stream()
        .filter(refusal -> !commands.isEmpty())
        .filter(refusal ->
            commands.stream().allMatch(definition -> definition.refusals().contains(refusal)))
        .map(CommandPaths::code)
        .filter(code -> !beside.codes().contains(code))
        .forEach(own::add);
    return new Kind(commands, new CommonProblems(name, beside, own));
  }

  private CommonProblems common(CommandDefinition<?> definition) {
    return kinds.stream()
        .filter(kind -> kind.commands.contains(definition))
        .findFirst()
        .orElseThrow()
        .common;
  }

  @Override
  public void contribute(OpenApi api) {
    api.tag(
        TAG,
        "Change something. Every command may be repeated safely under an Idempotency-Key, for at"
            + " least 24 hours; one that has nothing to do answers 200 with no events.");
    api.problemsOf(CommandPaths.class);
    catalogue.atTheDoor().forEach(definition -> command(api, definition));
    batch(api);
  }

  private void command(OpenApi api, CommandDefinition<?> definition) {
    boolean creation = definition.creation();
    String id = definition.idField();
    String path =
        definition.of().door().path()
            + definition.family()
            + (creation ? "" : "/{" + id + "}/" + definition.name());
    Operation operation =
        api.operation(
                "post",
                path,
                singular(definition) + "-" + definition.name(),
                TAG,
                definition.meaning())
            .scope(definition.of().door().scope());
    ObjectNode example = api.example(definition.sample());
    String sampleId = example.path(id).asText();
    if (creation) {
      operation.description(
          "`"
              + id
              + "` may be left out: the service makes one, the same for every repeat under an Idempotency-Key.");
    } else {
      operation.parameter(
          "path",
          id,
          true,
          "The identifier of what the command is for",
          Types.pattern(definition.idPrefix() + ID),
          sampleId);
      example.remove(id);
    }
    headers(operation);
    JsonSchema schema =
        api.requestSchema(
            definition.type(), creation ? Set.of() : Set.of(id), creation ? Set.of(id) : Set.of());
    operation.body(!example.isEmpty(), JSON, schema, example);
    if (creation) {
      accepted(api, operation, 201, "It has been created");
      operation.header(201, "Location", "Where what was created is seen, with the scope views");
      accepted(api, operation, 200, "It exists already, just so; nothing was recorded");
    } else {
      accepted(api, operation, 200, "It has been recorded, or there was nothing to do");
    }
    operation
        .problems(common(definition))
        .problems(definition.refusals().stream().map(CommandPaths::code).toList());
  }

  private static String singular(CommandDefinition<?> definition) {
    return definition.idPrefix().substring(0, definition.idPrefix().length() - 1);
  }

  private static void headers(Operation operation) {
    operation
        .parameter(
            "header",
            "Idempotency-Key",
            false,
            "The caller's name for this request; a repeat gets the first one's answer",
            Types.pattern("[!-~]{1,200}"),
            "order-2026-11-20-0815")
        .parameter(
            "header",
            "If-Match",
            false,
            "Refuses the command when the stream is no longer at this version",
            Types.pattern("\\*|\"(0|[1-9][0-9]{0,17})\""),
            "\"3\"");
  }

  private static void accepted(OpenApi api, Operation operation, int status, String description) {
    operation.response(
        status,
        description,
        JSON,
        api.responseSchema(AcceptedCommand.class, api.example(EXAMPLE)),
        null);
    operation.header(status, "ETag", "The stream's version, strong");
    operation.header(
        status,
        CommandRequests.CONSISTENCY_TOKEN,
        "Sent back with a query, together with Prefer: wait, it waits for this very write");
    operation.header(
        status, Answer.REPLAYED, "true when it is the answer kept under the idempotency key");
  }

  private static ProblemCode code(Refusal refusal) {
    return new ProblemCode(refusal.code(), refusal.status(), refusal.title());
  }

  private void batch(OpenApi api) {
    JsonSchema line = api.requestSchema(CommandBatch.Line.class);
    api.operation("post", "/commands/batch", "batch", TAG, "Send many commands, one a line.")
        .scope(Scope.COMMANDS)
        .description(
            "Each line gets a result line, in order. Results are written while the request is read:"
                + " read them meanwhile, or send at most 500 lines. A refused line has `problem`; the"
                + " rest goes on.")
        .body(
            false,
            NDJSON,
            Types.content(NDJSON, line),
            """
            {"path":"customers/customer-17/log-visit","idempotencyKey":"visit-1","body":{}}
            """)
        .response(
            200,
            "A result for every line that is not blank",
            NDJSON,
            Types.content(NDJSON, result(api)),
            """
            {"line":1,"status":201,"streamId":"customer-17","version":0}
            {"line":2,"status":400,"problem":{"status":400,"code":"invalid-body"}}
            """)
        .problems(List.of(Problems.UNKNOWN_PARAMETER));
  }

  /** What the single door would answer, with the line, the status and what is wrong beside it. */
  private static JsonSchema result(OpenApi api) {
    JsonSchema result = Types.object();
    result.addProperty(
        "line", Types.described(Types.formatted("integer", "int64"), "number of the line, from 1"));
    result.addProperty(
        "status", Types.described(Types.of("integer"), "HTTP status of the command by itself"));
    result.addProperty(
        "replayed",
        Types.described(
            Types.of("boolean"), "true when it is the answer kept under the idempotency key"));
    result.addProperty(
        "problem",
        Types.described(
            Types.reference(OpenApi.nameOf(Problem.class)), "why it is refused; else absent"));
    api.partsOf(AcceptedCommand.class).forEach(result::addProperty);
    result.required(List.of("line", "status"));
    return api.namedSchema("BatchResult", result);
  }
}
