package io.perennial.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.perennial.events.personal.InMemoryPersonKeys;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.sqlite.SqliteFile;
import io.perennial.platform.wiring.EventStoreSetup;
import io.perennial.platform.wiring.PlatformSettings;
import io.perennial.platform.wiring.Serializers;
import io.perennial.platform.wiring.SnapshotTypes;
import java.time.Duration;
import java.util.Map;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Runs where an Axon Server is named by {@code PERENNIAL_TEST_AXON_SERVER} (host:port). */
@EnabledIfEnvironmentVariable(named = "PERENNIAL_TEST_AXON_SERVER", matches = ".+")
class AxonServerEventLogIT extends EventLogContract {

  private static Configuration axon;

  @BeforeAll
  static void connect() {
    PlatformSettings settings =
        new Binder(
                new MapConfigurationPropertySource(
                    Map.of(
                        "perennial.event-store",
                        "axon-server",
                        "perennial.axon-server.servers",
                        System.getenv("PERENNIAL_TEST_AXON_SERVER"))))
            .bindOrCreate("perennial", PlatformSettings.class);
    Serializers serializers =
        Serializers.of(
            new PersonalDataProtection(new InMemoryPersonKeys(), 10, Duration.ofSeconds(1)),
            SnapshotTypes.none());
    Configurer configurer = DefaultConfigurer.defaultConfiguration(false);
    configurer
        .configureSerializer(c -> serializers.general())
        .configureMessageSerializer(c -> serializers.general())
        .configureEventSerializer(c -> serializers.events());
    EventStoreSetup.of(
            settings, SqliteFile.Durability.EVERY_COMMIT, serializers, new SimpleMeterRegistry())
        .configure(configurer);
    axon = configurer.buildConfiguration();
    axon.start();
  }

  @AfterAll
  static void disconnect() {
    axon.shutdown();
  }

  @Override
  protected EventStore store() {
    return axon.eventStore();
  }

  @Override
  protected Serializer serializer() {
    return axon.eventSerializer();
  }

  @Test
  void keepsItsHeaderInAStreamOfItsOwnThatReadersPassOver() {
    LogHeader header = new StreamLogHeader(axon::eventStore);
    String name = "test-" + Long.toString(System.nanoTime(), 36);
    assertThat(header.keep(name, "EUR")).isEqualTo("EUR");
    assertThat(new StreamLogHeader(axon::eventStore).keep(name, "USD")).isEqualTo("EUR");
    long head = log().head();
    assertThat(log().eventIdAt(head)).isPresent();
    log().scan(head - 1, head, 10, step -> true);
  }

  @Override
  protected EventLog log() {
    return new AxonEventLog(
        axon::eventStore,
        PositionTokens.AXON_SERVER,
        new EventReader(axon::eventStore, axon.eventSerializer()));
  }
}
