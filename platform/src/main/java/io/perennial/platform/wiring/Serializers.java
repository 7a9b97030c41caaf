package io.perennial.platform.wiring;

import io.perennial.events.json.EventSerializers;
import io.perennial.events.personal.PersonalDataProtection;
import io.perennial.platform.eventstore.SnapshotSerializer;
import org.axonframework.serialization.json.JacksonSerializer;

/**
 * The two serializers of the framework.
 *
 * @param events writes events, with personal data encrypted
 * @param general writes snapshots, positions and messages between processes; no personal data is
 *     kept in these
 */
public record Serializers(JacksonSerializer events, SnapshotSerializer general) {

  /**
   * Serializers that protect personal data in events.
   *
   * @param snapshots the aggregates of which there are snapshots
   */
  public static Serializers of(PersonalDataProtection protection, SnapshotTypes snapshots) {
    return new Serializers(EventSerializers.events(protection), snapshots.serializer());
  }
}
