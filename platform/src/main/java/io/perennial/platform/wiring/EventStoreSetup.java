package io.perennial.platform.wiring;

import io.micrometer.core.instrument.MeterRegistry;
import io.perennial.events.upcast.Upcasters;
import io.perennial.platform.eventstore.PositionTokens;
import io.perennial.platform.eventstore.SqliteEventStorageEngine;
import io.perennial.platform.sqlite.SqliteFile;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.distributed.AnnotationRoutingStrategy;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

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

  /** Whether the event store can be reached now. */
  boolean reachable(Configuration configuration);

  @Override
  void close();

  /**
   * The event store that the settings name, opened or reached.
   *
   * @throws WrongSettingException when it cannot be
   */
  static EventStoreSetup of(
      PlatformSettings settings, Serializers serializers, MeterRegistry meters) {
    return switch (settings.eventStore()) {
      case EMBEDDED -> Embedded.open(settings, serializers, meters);
      case AXON_SERVER -> AxonServer.reach(settings.axonServer());
    };
  }

  /** Axon's JDBC engine on SQLite, in this process. */
  record Embedded(SqliteEventStorageEngine engine) implements EventStoreSetup {

    private static Embedded open(
        PlatformSettings settings, Serializers serializers, MeterRegistry meters) {
      Path file = settings.dataDirectory().resolve("events.db");
      try {
        Files.createDirectories(settings.dataDirectory());
        return new Embedded(
            SqliteEventStorageEngine.open(
                new SqliteFile(file, SqliteFile.Durability.EVERY_COMMIT),
                serializers.events(),
                serializers.general(),
                Upcasters.chain(),
                settings.events().batchSize(),
                meters));
      } catch (SQLException | IOException e) {
        throw new WrongSettingException(
            "perennial.data-directory",
            "the event file %s cannot be opened: %s".formatted(file, e.getMessage()),
            e);
      }
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
    public boolean reachable(Configuration configuration) {
      return true;
    }

    @Override
    public void close() {
      engine.close();
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
    public boolean reachable(Configuration configuration) {
      return configuration
          .getComponent(AxonServerConnectionManager.class)
          .connections()
          .containsValue(true);
    }

    @Override
    public void close() {
      // the connections belong to Axon's configuration, which closes them
    }
  }
}
