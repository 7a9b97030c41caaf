package io.perennial.platform.web.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Says once what several operations have: parameters, headers and answers become components. */
final class SharedParts {

  /** Said in full: a name with a dot in it would be taken for that of a file. */
  private static final String PARAMETERS = "#/components/parameters/";

  private final Components components;
  private final List<Operation> operations;

  private SharedParts(OpenAPI api) {
    this.components = api.getComponents();
    this.operations =
        api.getPaths().values().stream().flatMap(item -> item.readOperations().stream()).toList();
  }

  static void share(OpenAPI api) {
    SharedParts shared = new SharedParts(api);
    shared.parameters();
    shared.headers();
    shared.responses();
  }

  /** What is used, by how it is called. */
  private static final class Uses<T> {

    private final Map<T, String> names = new LinkedHashMap<>();
    private final Set<T> several = new HashSet<>();

    void add(T part, String name) {
      if (names.put(part, name) != null) {
        several.add(part);
      }
    }

    /** Names of those that are used more than once; a number tells those of one name apart. */
    Map<T, String> shared(BiConsumer<String, T> component) {
      Map<T, String> shared = new LinkedHashMap<>();
      Map<String, T> taken = new TreeMap<>();
      names.forEach((part, name) -> {
        if (several.contains(part)) {
          String free = name;
          for (int n = 2; taken.containsKey(free); n++) {
            free = name + "-" + n;
          }
          taken.put(free, part);
          shared.put(part, free);
        }
      });
      taken.forEach(component);
      return shared;
    }
  }

  private void parameters() {
    Uses<Parameter> uses = new Uses<>();
    operations.forEach(operation ->
        parameters(operation).forEach(parameter -> uses.add(parameter, parameter.getName())));
    Map<Parameter, String> shared = uses.shared(components::addParameters);
    for (Operation operation : operations) {
      if (operation.getParameters() != null) {
        operation
            .getParameters()
            .replaceAll(parameter ->
                shared.containsKey(parameter)
                    ? new Parameter().$ref(PARAMETERS + shared.get(parameter))
                    : parameter);
      }
    }
  }

  private static List<Parameter> parameters(Operation operation) {
    return operation.getParameters() == null ? List.of() : operation.getParameters();
  }

  private void headers() {
    Uses<Named> uses = new Uses<>();
    eachHeader(header -> {
      uses.add(header, header.name);
      return header.header;
    });
    Map<Named, String> shared =
        uses.shared((name, header) -> components.addHeaders(name, header.header));
    eachHeader(header ->
        shared.containsKey(header) ? new Header().$ref(shared.get(header)) : header.header);
  }

  /** The same words under another name are another header. */
  private record Named(String name, Header header) {}

  private void eachHeader(Function<Named, Header> each) {
    for (Operation operation : operations) {
      for (ApiResponse response : operation.getResponses().values()) {
        if (response.getHeaders() != null) {
          response.getHeaders().replaceAll((name, header) -> each.apply(new Named(name, header)));
        }
      }
    }
  }

  private void responses() {
    Uses<ApiResponse> uses = new Uses<>();
    for (Operation operation : operations) {
      operation.getResponses().forEach((status, response) -> uses.add(response, status));
    }
    Map<ApiResponse, String> shared = uses.shared(components::addResponses);
    UnaryOperator<ApiResponse> reference =
        response ->
            shared.containsKey(response) ? new ApiResponse().$ref(shared.get(response)) : response;
    operations.forEach(operation ->
        operation.getResponses().replaceAll((status, response) -> reference.apply(response)));
  }
}
