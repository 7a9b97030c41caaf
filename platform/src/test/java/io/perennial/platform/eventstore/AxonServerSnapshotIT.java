package io.perennial.platform.eventstore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.json.PerennialMapper;
import io.perennial.platform.sqlite.SqliteFile;
import io.perennial.platform.wiring.EventStoreSetup;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.Serializers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Runs where an Axon Server is named by {@code PERENNIAL_TEST_AXON_SERVER} (host:port). */
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_AXON_SERVER", matches = ".+")
class AxonServerSnapshotIT extends SnapshotContract {

  private final List<Configuration> configurations = new ArrayList<>();

  /** Brings the filter into the configuration, as the aggregates of the service do. */
  static final class Holder {
    @AggregateIdentifier @Nullable String id;
  }

  @Override
  protected EventStore store(SnapshotSerializer snapshots) {
    PlatformSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "perennial.event-store",
                        "axon-server",
                        "perennial.axon-server.servers",
                        System.getenv("PERENNIAL_TEST_AXON_SERVER"))))
            .bindOrCreate("perennial", PlatformSettings.class);
    JacksonSerializer events =
        JacksonSerializer.builder().objectMapper(PerennialMapper.plain()).build();
    Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureSerializer(c -> snapshots)
        .configureMessageSerializer(c -> events)
        .configureEventSerializer(c -> events)
        .configureAggregate(
            AggregateConfigurer.defaultConfiguration(Holder.class)
                .configureSnapshotFilter(c -> new UsableSnapshots(snapshots)));
    EventStoreSetup.of(
            settings,
            SqliteFile.Durability.EVERY_COMMIT,
            new Serializers(events, snapshots),
            new SimpleMeterRegistry())
        .configure(configurer);
    Configuration axon = configurer.buildConfiguration();
    configurations.add(axon);
    axon.start();
    return axon.eventStore();
  }

  @AfterEach
  void disconnect() {
    configurations.forEach(Configuration::shutdown);
  }
}
