package io.perennial.command.testing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.command.CommandCatalogue;
import io.perennial.command.CommandDefinition;
import io.perennial.command.CommandFamily;
import io.perennial.command.CommandFeature;
import io.perennial.command.CommandResult;
import io.perennial.command.common.CommonRefusal;
import io.perennial.command.customer.registration.RegistrationRefusal;
import io.perennial.command.dispatch.CommandDispatcher;
import io.perennial.command.dispatch.CommandKernel;
import io.perennial.command.dispatch.CommandTargets;
import io.perennial.command.dispatch.RequestContext;
import io.perennial.platform.eventstore.AxonEventLog;
import io.perennial.platform.eventstore.EventLog;
import io.perennial.platform.eventstore.EventReader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.security.Caller;
import io.perennial.platform.security.Scope;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** The kernel over shops and a moody engine. */
public final class Town implements AutoCloseable {

  private static final CommandFamily SHOPS =
      new CommandFamily("shops", "shopId", "customer-", CommonRefusal.CUSTOMER_UNKNOWN, "customer");

  /** Opening a shop. */
  public static final CommandDefinition<OpenShop> OPEN =
      CommandDefinition.creation(
              SHOPS, "open", "Open a shop.", opening("customer-1", "Corner", "1"))
          .refusedFor(CommonRefusal.DATE_IN_FUTURE, CommonRefusal.ID_TAKEN)
          .refusedFor(RegistrationRefusal.REGISTRATION_NUMBER_TAKEN);

  /** Taking a note. */
  public static final CommandDefinition<TakeNote> NOTE =
      CommandDefinition.task(
              SHOPS, "take-note", "Take a note.", new TakeNote("customer-1", "hello"))
          .refusedFor(CommonRefusal.FOUR_EYES);

  /** Closing a shop. */
  public static final CommandDefinition<CloseShop> CLOSE =
      CommandDefinition.task(SHOPS, "close", "Close a shop.", new CloseShop("customer-1"));

  /** Dusting a shelf, of which a shop may have none. */
  public static final CommandDefinition<DustShelf> DUST =
      CommandDefinition.task(
              SHOPS, "dust-shelf", "Dust a shelf.", new DustShelf("customer-1", "top"))
          .toMember(ShopRefusal.SHELF_UNKNOWN);

  /** All there is to do in town. */
  public static final CommandCatalogue CATALOGUE =
      new CommandCatalogue(
          List.of(
              CommandFeature.of(
                  List.of(RegistrationRefusal.REGISTRATION_NUMBER_TAKEN, ShopRefusal.SHELF_UNKNOWN),
                  OPEN,
                  NOTE,
                  CLOSE,
                  DUST)));

  /** Asks for things. */
  public static final Caller CALLER =
      new Caller("ann@example", "bob@example", "till", Set.of(Scope.COMMANDS));

  private final MoodyEngine engine = new MoodyEngine();
  private final TestClock clock;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final EmbeddedEventStore store =
      EmbeddedEventStore.builder().storageEngine(engine).build();
  private final EventLog log =
      new AxonEventLog(
          () -> store,
          PositionTokens.AXON_SERVER,
          new EventReader(() -> store, JacksonSerializer.defaultSerializer()));
  private final Configuration configuration;
  private final CommandDispatcher dispatcher;

  /**
   * @param inner what runs around every command
   */
  public Town(List<MessageHandlerInterceptor<CommandMessage<?>>> inner) {
    this(inner, new TestClock());
  }

  /**
   * @param inner what runs around every command
   * @param clock what time it is
   */
  public Town(List<MessageHandlerInterceptor<CommandMessage<?>>> inner, TestClock clock) {
    this.clock = clock;
    CommandTargets targets = new CommandTargets(CATALOGUE);
    Configurer configurer =
        DefaultConfigurer.defaultConfiguration(false)
            .configureEventStore(c -> store)
            .configureAggregate(
                AggregateConfigurer.defaultConfiguration(Shop.class)
                    .configureCommandTargetResolver(c -> targets));
    new CommandKernel(targets, log, inner, 3, clock.calendar()).register(configurer);
    configuration = configurer.start();
    dispatcher =
        new CommandDispatcher(
            configuration.commandBus(), CATALOGUE, meters, Duration.ofSeconds(30), 64);
  }

  /** Where events are kept. */
  public MoodyEngine engine() {
    return engine;
  }

  /** What time it is in town. */
  public TestClock clock() {
    return clock;
  }

  /** What has been counted. */
  public SimpleMeterRegistry meters() {
    return meters;
  }

  /** What has been recorded. */
  public EventLog log() {
    return log;
  }

  /** Axon's parts. */
  public Configuration configuration() {
    return configuration;
  }

  /** Sends commands. */
  public CommandDispatcher dispatcher() {
    return dispatcher;
  }

  /** All events of a shop. */
  public List<RecordedEvent> events(String shopId) {
    return log.stream(shopId, 0, 1000);
  }

  /** A request like any other. */
  public static RequestContext request(String requestId, @Nullable Long expectedVersion) {
    return new RequestContext(requestId, "correlation-1", null, null, expectedVersion, null, false);
  }

  /** Opens a shop, or does nothing when it is open. */
  public CommandResult open(String shopId, @Nullable String number) {
    return dispatcher.dispatch(
        OPEN, opening(shopId, "Corner", number), CALLER, request("open-" + shopId, null));
  }

  /** A command to open a shop. */
  public static OpenShop opening(String shopId, String name, @Nullable String number) {
    return new OpenShop(shopId, name, number, null, null, null);
  }

  /** Takes a note. */
  public CommandResult note(String shopId, String text, RequestContext context) {
    return dispatcher.dispatch(NOTE, new TakeNote(shopId, text), CALLER, context);
  }

  @Override
  public void close() {
    configuration.shutdown();
  }
}
