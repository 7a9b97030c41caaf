package io.perennial.command.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandResult;
import io.perennial.command.Door;
import io.perennial.command.Refusal;
import io.perennial.command.RefusedException;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.RequestContext;
import io.perennial.command.idempotency.Answer;
import io.perennial.command.idempotency.Idempotency;
import io.perennial.command.idempotency.IdempotencyKey;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.eventstore.ConsistencyToken;
import io.perennial.platform.security.Caller;
import io.perennial.platform.web.Correlation;
import io.perennial.platform.web.Identities;
import io.perennial.platform.web.Problem;
import io.perennial.platform.web.ProblemCode;
import io.perennial.platform.web.ProblemException;
import io.perennial.platform.web.ProblemWriter;
import io.perennial.platform.web.Problems;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What the single door and the batch door have in common: from a path and a body to a command, and
 * from what came of it to an answer.
 */
public final class CommandRequests {

  static final ProblemCode MALFORMED_ID =
      new ProblemCode("malformed-id", 400, "The identifier is malformed");

  static final String CONSISTENCY_TOKEN = "Consistency-Token";

  private static final Pattern BEHIND_PREFIX = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

  private static final String KEPT =
      ". This is the answer kept under the idempotency key; when the state has changed since, ask"
          + " under a new key";

  private final CommandCatalogue catalogue;
  private final BodyReader reader;
  private final CommandDispatcher dispatcher;
  private final Idempotency idempotency;
  private final String queryAddress;
  private final ObjectMapper plain = PerennialMapper.plain();
  private final ObjectMapper canonical =
      PerennialMapper.plain().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /**
   * @param strict reads the bodies: refuses whatever was not asked for
   * @param queryAddress where views are served; empty when it is where commands are
   */
  public CommandRequests(
      CommandCatalogue catalogue,
      ObjectMapper strict,
      CommandDispatcher dispatcher,
      Idempotency idempotency,
      String queryAddress) {
    this.queryAddress = queryAddress;
    this.catalogue = catalogue;
    this.reader = new BodyReader(strict);
    this.dispatcher = dispatcher;
    this.idempotency = idempotency;
  }

  BodyReader reader() {
    return reader;
  }

  /**
   * Reads a request. The path's segments are those behind that of the door.
   *
   * @throws ProblemException when the path, the key or the body is not well-formed
   */
  CommandRequest read(
      Caller caller,
      Door door,
      List<String> path,
      ObjectNode body,
      @Nullable String key,
      @Nullable Long expectedVersion) {
    CommandDefinition<?> definition =
        definition(path)
            .filter(found -> found.of().door() == door)
            .orElseThrow(() ->
                new ProblemException(
                    Problems.ofStatus(404, "No command is served under this address")));
    IdempotencyKey idempotencyKey = key == null ? null : IdempotencyKey.of(caller, key);
    CommandRequest.Keyed keyed =
        idempotencyKey == null
            ? null
            : new CommandRequest.Keyed(idempotencyKey, fingerprint(caller, path, body));
    String streamId =
        definition.creation()
            ? newStream(definition, body, idempotencyKey)
            : existingStream(definition, path.get(1), body);
    body.put(definition.idField(), streamId);
    return new CommandRequest(
        definition, reader.value(body, definition.type()), streamId, keyed, expectedVersion);
  }

  /** Asked for another person, it is another request. */
  private String fingerprint(Caller caller, List<String> path, ObjectNode body) {
    String what = String.join("/", path);
    String onBehalfOf = caller.onBehalfOf();
    return onBehalfOf == null
        ? Identities.hash(what, canonical(body))
        : Identities.hash(what, canonical(body), onBehalfOf);
  }

  private Optional<CommandDefinition<?>> definition(List<String> path) {
    return switch (path.size()) {
      case 1 -> catalogue.creation(path.getFirst());
      case 3 -> catalogue.task(path.getFirst(), path.get(2));
      default -> Optional.empty();
    };
  }

  /** The caller's choice, else one of ours: under a key the same for every repeat. */
  private static String newStream(
      CommandDefinition<?> definition, ObjectNode body, @Nullable IdempotencyKey key) {
    if (!body.has(definition.idField())) {
      return definition.idPrefix() + (key == null ? Identities.random() : key.aggregateId());
    }
    String chosen = body.path(definition.idField()).asText();
    if (!body.path(definition.idField()).isTextual() || !wellFormed(definition, chosen)) {
      throw BodyReader.invalid(
          List.of(new Problem.FieldError("/" + definition.idField(), form(definition))));
    }
    return chosen;
  }

  private static String existingStream(
      CommandDefinition<?> definition, String id, ObjectNode body) {
    if (!wellFormed(definition, id)) {
      throw MALFORMED_ID.exception("The identifier in the path " + form(definition));
    }
    if (body.has(definition.idField())) {
      throw BodyReader.invalid(
          List.of(
              new Problem.FieldError(
                  "/" + definition.idField(), "is not a field here: it stands in the path")));
    }
    return id;
  }

  private static boolean wellFormed(CommandDefinition<?> definition, String id) {
    return id.startsWith(definition.idPrefix())
        && BEHIND_PREFIX.matcher(id.substring(definition.idPrefix().length())).matches();
  }

  private static String form(CommandDefinition<?> definition) {
    return "must be "
        + definition.idPrefix()
        + " followed by 1 to 80 letters, digits, dots, hyphens and underscores";
  }

  private String canonical(ObjectNode body) {
    try {
      return canonical.writeValueAsString(canonical.treeToValue(body, Object.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read can be written", e);
    }
  }

  /**
   * Executes a request, once however often it is repeated under its key.
   *
   * @throws ProblemException when the outcome is not known, or the key is in use
   */
  Answer execute(CommandRequest request, Caller caller, Correlation correlation) {
    CommandRequest.Keyed keyed = request.keyed();
    if (keyed == null) {
      return execute(request, caller, context(request, correlation, Identities.random()));
    }
    RequestContext context = context(request, correlation, keyed.key().requestId());
    Answer answer =
        idempotency.once(
            keyed.key(),
            keyed.fingerprint(),
            repeat -> execute(request, caller, repeat ? context.repeated() : context));
    return answer.replayed() && answer.status() >= 400 ? explained(answer) : answer;
  }

  /** A refusal that is kept stands even when its reason is gone; the caller is told so. */
  private Answer explained(Answer refusal) {
    try {
      JsonNode problem = plain.readTree(refusal.body());
      if (problem instanceof ObjectNode object) {
        object.put("detail", object.path("detail").asText() + KEPT);
      }
      return new Answer(refusal.status(), refusal.headers(), text(problem));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer that was kept can be read", e);
    }
  }

  private static RequestContext context(
      CommandRequest request, Correlation correlation, String requestId) {
    return new RequestContext(
        requestId,
        correlation.correlationId(),
        correlation.causationId(),
        correlation.traceParent(),
        request.expectedVersion(),
        null,
        false);
  }

  private Answer execute(CommandRequest request, Caller caller, RequestContext context) {
    try {
      return accepted(
          request, dispatcher.dispatch(request.definition(), request.command(), caller, context));
    } catch (RefusedException e) {
      return answer(problem(e));
    } catch (ProblemException e) {
      if (e.problem().status() < 500) {
        return answer(e.problem());
      }
      throw e;
    }
  }

  private static ConsistencyToken token(CommandResult result) {
    return result.events().isEmpty()
        ? new ConsistencyToken(result.streamId(), result.version())
        : ConsistencyToken.of(
            result.streamId(), result.version(), result.events().getLast().eventId());
  }

  private Answer accepted(CommandRequest request, CommandResult result) {
    String token = token(result).encoded();
    Map<String, String> headers = new HashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + result.version() + "\"");
    headers.put(CONSISTENCY_TOKEN, token);
    boolean created = request.definition().creation() && !result.events().isEmpty();
    if (created) {
      headers.put(
          HttpHeaders.LOCATION,
          queryAddress + request.definition().of().placeOf(request.streamId()));
    }
    return new Answer(
        created ? 201 : 200,
        headers,
        text(new AcceptedCommand(result.streamId(), result.version(), result.events(), token)));
  }

  /** A refusal as a problem: what the caller sees of it. */
  public static Problem problem(RefusedException refused) {
    Refusal refusal = refused.refusal();
    RefusedException.Details details =
        refused
            .<RefusedException.Details>getDetails()
            .orElseGet(() -> new RefusedException.Details(refusal.code(), refusal.title()));
    return Problem.of(
            refusal.code(),
            refusal.status(),
            refusal.title(),
            details.detail(),
            details.places().stream()
                .map(place -> new Problem.FieldError(place.pointer(), place.detail()))
                .toList())
        .withFigures(details.figures().isEmpty() ? null : details.figures());
  }

  /** A problem as an answer. */
  static Answer answer(Problem problem) {
    return new Answer(
        problem.status(),
        Map.of(),
        new String(ProblemWriter.bytes(problem), StandardCharsets.UTF_8));
  }

  private String text(Object value) {
    try {
      return plain.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An answer can always be written", e);
    }
  }
}
