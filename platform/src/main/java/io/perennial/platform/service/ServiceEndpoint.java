package io.perennial.platform.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.service.SettingsInForce.Setting;
import io.perennial.platform.web.Problems;
import io.perennial.platform.wiring.Duty;
import io.perennial.platform.wiring.NodeId;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.PlatformSettings.DocumentStoreEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells operators how this process is set up, and what it does by itself. */
@RestController
final class ServiceEndpoint {

  static final String SETTINGS = "/operations/settings";
  static final String DUTIES = "/operations/duties";

  private final ObjectMapper mapper = PerennialMapper.plain();
  private final SettingsInForce settings;
  private final NodeId node;
  private final List<Duty> duties;
  private final boolean alone;

  ServiceEndpoint(
      SettingsInForce settings, NodeId node, PlatformSettings platform, List<Duty> duties) {
    this.alone = platform.documentStore() == DocumentStoreEngine.EMBEDDED;
    this.settings = settings;
    this.node = node;
    this.duties =
        duties.stream().sorted(Comparator.comparing(duty -> duty.description().name())).toList();
  }

  /**
   * How a process is set up.
   *
   * @param node names the process
   * @param items its settings, by name
   */
  record NodeSettings(String node, List<Setting> items) {}

  /**
   * What a process does by itself.
   *
   * @param node names the process
   * @param items what it does, by name
   */
  record NodeDuties(String node, List<DutyStatus> items) {}

  /**
   * Something that is done without anybody asking for it.
   *
   * @param name what it is called
   * @param meaning what it is
   * @param running whether it goes on in this process
   * @param oneNode whether one node does it at a time, and another one takes it over when that dies
   * @param doneBy the node that does it; absent where every node does, and where none has taken it
   *     yet
   */
  record DutyStatus(
      String name, String meaning, boolean running, boolean oneNode, @Nullable String doneBy) {}

  @GetMapping(path = SETTINGS, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> settings(HttpServletRequest request) {
    requireNoParameters(request);
    return answer(new NodeSettings(node.value(), settings.all()));
  }

  @GetMapping(path = DUTIES, produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<byte[]> duties(HttpServletRequest request) {
    requireNoParameters(request);
    return answer(new NodeDuties(node.value(), duties.stream().map(this::status).toList()));
  }

  private DutyStatus status(Duty duty) {
    Duty.Description description = duty.description();
    Duty.Holder holder = description.holder();
    return new DutyStatus(
        description.name(),
        description.meaning(),
        duty.isRunning(),
        holder != null,
        Optional.ofNullable(holder)
            .flatMap(Duty.Holder::node)
            .map(other -> alone ? node.value() : other)
            .orElse(null));
  }

  private static void requireNoParameters(HttpServletRequest request) {
    request.getParameterMap().keySet().stream()
        .sorted()
        .findFirst()
        .ifPresent(name -> {
          throw Problems.UNKNOWN_PARAMETER.exception("There are no parameters here: " + name);
        });
  }

  private ResponseEntity<byte[]> answer(Object value) {
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
