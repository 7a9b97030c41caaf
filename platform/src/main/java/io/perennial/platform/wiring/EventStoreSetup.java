package io.perennial.platform.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.eventstore.LogHeader;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.eventstore.StreamLogHeader;
import io.perennial.platform.sqlite.DirectoryLock;
import io.perennial.platform.sqlite.SqliteFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** Puts the event store that the settings name into Axon's configuration. */
public sealed interface EventStoreSetup extends AutoCloseable {

  /** Registers the event store, and the buses where they come with it. */
  void configure(Configurer configurer);

  /**
   * The bus over which commands reach the node that handles them, that node's own bus behind it.
   */
  CommandBus commandBus(Configuration configuration, CommandBus local);

  /** Makes the engine's tokens of positions. */
  PositionTokens positions();

  /**
   * Where events are by their identifiers; absent where the log has to be looked through for them.
   */
  @Nullable Function<String, OptionalLong> places();

  /** Why the event store cannot be reached or written now; empty when it can. */
  Optional<String> hindrance(Configuration configuration);

  /**
   * What the log says of itself.
   *
   * @param stores gives the event store, asked when it is first needed
   */
  LogHeader header(Supplier<EventStore> stores);

  @Override
  void close();

  /**
   * The event store that the settings name, opened or reached.
   *
   * @param durability when what is written to an embedded one is on disk
   * @throws WrongSettingException when it cannot be
   */
  static EventStoreSetup of(
      PlatformSettings settings,
      SqliteFile.Durability durability,
      Serializers serializers,
      MeterRegistry meters) {
    return switch (settings.eventStore()) {
      case EMBEDDED -> Embedded.open(settings, durability, serializers, meters);
      case AXON_SERVER -> AxonServer.reach(settings.axonServer());
    };
  }

  /** Axon's JDBC engine on SQLite, in this process. */
  record Embedded(SqliteEventStorageEngine engine, DirectoryLock lock) implements EventStoreSetup {

    private static Embedded open(
        PlatformSettings settings,
        SqliteFile.Durability durability,
        Serializers serializers,
        MeterRegistry meters) {
      Path directory = settings.dataDirectory();
      Path file = directory.resolve("events.db");
      try {
        DirectoryLock lock =
            DirectoryLock.take(directory, "events.lock")
                .orElseThrow(() ->
                    new WrongSettingException(
                        "perennial.data-directory",
                        directory
                            + " is in use by another process: end that one, or name another"
                            + " directory"));
        return new Embedded(
            engine(new SqliteFile(file, durability), settings, serializers, meters), lock);
      } catch (SQLException | IOException e) {
        throw new WrongSettingException(
            "perennial.data-directory",
            "the event file %s cannot be opened: %s".formatted(file, e.getMessage()),
            e);
      }
    }

    private static SqliteEventStorageEngine engine(
        SqliteFile file, PlatformSettings settings, Serializers serializers, MeterRegistry meters)
        throws SQLException {
      return SqliteEventStorageEngine.open(
          file,
          serializers.events(),
          serializers.general(),
          Upcasters.chain(),
          settings.events().batchSize(),
          meters);
    }

    @Override
    public void configure(Configurer configurer) {
      configurer.configureEventStore(c ->
          EmbeddedEventStore.builder()
              .storageEngine(engine)
              .messageMonitor(c.messageMonitor(EmbeddedEventStore.class, "eventStore"))
              .build());
    }

    @Override
    public CommandBus commandBus(Configuration configuration, CommandBus local) {
      return local;
    }

    @Override
    public PositionTokens positions() {
      return PositionTokens.EMBEDDED;
    }

    @Override
    public Function<String, OptionalLong> places() {
      return engine::place;
    }

    @Override
    public Optional<String> hindrance(Configuration configuration) {
      return engine.hindrance();
    }

    @Override
    public LogHeader header(Supplier<EventStore> stores) {
      return engine.header();
    }

    @Override
    public void close() {
      engine.close();
      try {
        lock.close();
      } catch (IOException e) {
        throw new IllegalStateException("Cannot release the directory", e);
      }
    }
  }

  /** Axon Server, with the command bus that comes with it. */
  record AxonServer(PlatformSettings.AxonServer settings) implements EventStoreSetup {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int DEFAULT_PORT = 8124;

    private static AxonServer reach(PlatformSettings.AxonServer settings) {
      for (String server : settings.servers().split(",", -1)) {
        if (answers(server.strip())) {
          return new AxonServer(settings);
        }
      }
      throw new WrongSettingException(
          "perennial.axon-server.servers", "no Axon Server answers at " + settings.servers());
    }

    private static boolean answers(String server) {
      int colon = server.lastIndexOf(':');
      String host = colon < 0 ? server : server.substring(0, colon);
      try (Socket socket = new Socket()) {
        int port = colon < 0 ? DEFAULT_PORT : Integer.parseInt(server.substring(colon + 1));
        socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
        return true;
      } catch (IOException e) {
        return false;
      } catch (IllegalArgumentException e) {
        throw new WrongSettingException(
            "perennial.axon-server.servers", server + " is not of the form host:port", e);
      }
    }

    @Override
    public void configure(Configurer configurer) {
      new ServerConnectorConfigurerModule().configureModule(configurer);
      configurer.registerComponent(
          AxonServerConfiguration.class,
          c -> {
            AxonServerConfiguration axon = new AxonServerConfiguration();
            axon.setServers(settings.servers());
            axon.setContext(settings.context());
            axon.setComponentName("perennial");
            String token = settings.token();
            if (token != null) {
              axon.setToken(token);
            }
            return axon;
          });
    }

    @Override
    public CommandBus commandBus(Configuration configuration, CommandBus local) {
      return AxonServerCommandBus.builder()
          .axonServerConnectionManager(
              configuration.getComponent(AxonServerConnectionManager.class))
          .configuration(configuration.getComponent(AxonServerConfiguration.class))
          .localSegment(local)
          .serializer(configuration.messageSerializer())
          .routingStrategy(AnnotationRoutingStrategy.defaultStrategy())
          .build();
    }

    @Override
    public PositionTokens positions() {
      return PositionTokens.AXON_SERVER;
    }

    @Override
    public @Nullable Function<String, OptionalLong> places() {
      return null;
    }

    @Override
    public Optional<String> hindrance(Configuration configuration) {
      return configuration
              .getComponent(AxonServerConnectionManager.class)
              .connections()
              .containsValue(true)
          ? Optional.empty()
          : Optional.of("Axon Server at %s is not connected".formatted(settings.servers()));
    }

    @Override
    public LogHeader header(Supplier<EventStore> stores) {
      return new StreamLogHeader(stores);
    }

    @Override
    public void close() {
      // the connections belong to Axon's configuration, which closes them
    }
  }
}
