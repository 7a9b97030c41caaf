package io.perennial.command.dispatch;

import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.wiring.CompanyCalendar;
import java.util.List;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.DuplicateCommandHandlerResolution;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Puts the handling of commands together.
 *
 * @param targets which stream a command is for
 * @param events the event log
 * @param inner what runs around every command of the catalogue within its unit of work, before the
 *     aggregate is loaded, such as the claims
 * @param retries how often a command is tried again when another one came first
 * @param calendar tells whether a command comes too late
 */
public record CommandKernel(
    CommandTargets targets,
    EventLog events,
    List<MessageHandlerInterceptor<CommandMessage<?>>> inner,
    int retries,
    CompanyCalendar calendar) {

  public CommandKernel {
    inner = List.copyOf(inner);
  }

  /** For one process: the bus, what is passed on to events, and the tap on the event store. */
  public void register(Configurer configurer) {
    registerAround(configurer);
    configurer.configureCommandBus(this::bus);
  }

  /**
   * Everything but the bus: for a bus that puts {@link #bus} behind another one as its local
   * segment.
   */
  public void registerAround(Configurer configurer) {
    configurer.configureCorrelationDataProviders(configuration -> List.of(new CommandMetadata()));
    configurer.onInitialize(configuration ->
        configuration.onStart(
            Phase.EXTERNAL_CONNECTIONS,
            () -> configuration.eventStore().registerDispatchInterceptor(new Recording.Tap())));
  }

  /** The bus of the node that handles commands. */
  public RecordingCommandBus bus(Configuration configuration) {
    SimpleCommandBus.Builder builder =
        SimpleCommandBus.builder()
            .transactionManager(NoTransactionManager.INSTANCE)
            .duplicateCommandHandlerResolver(DuplicateCommandHandlerResolution.rejectDuplicates())
            .messageMonitor(configuration.messageMonitor(SimpleCommandBus.class, "commandBus"));
    RecordingCommandBus bus =
        new RecordingCommandBus(builder, targets, events, inner, retries, calendar);
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
    return bus;
  }

  /** Whether the command of a unit of work that is being committed had nothing to do. */
  public static boolean recordedNothing(UnitOfWork<?> unitOfWork) {
    return Recording.of(unitOfWork).map(Recording::quiet).orElse(false);
  }
}
