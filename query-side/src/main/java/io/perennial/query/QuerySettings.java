package io.perennial.query;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/**
 * The numbers of the read kernel, settings under {@code perennial.query}.
 *
 * @param segments parts that a new view is shared out in among threads and nodes; an existing one
 *     keeps its number
 * @param batchSize events folded into documents with one read and one write, at most
 * @param threads threads that run views on this node
 * @param watchInterval how often a node looks what the others have changed, and measures lag
 * @param stalledAfter time without progress after which a view that is behind counts as standing
 *     still
 * @param claimInterval how often a position is stored and a claim renewed when there is nothing to
 *     do; claims of a node that has died are free to others after the token store's own time
 * @param recentStreams streams per view of which this node remembers what it has seen, for quick
 *     answers to consistency tokens
 * @param defaultWait how long a query waits for a consistency token when it does not say
 * @param longestWait how long a query may ask to wait
 * @param quickStart events up to which a view that is not there yet starts empty and catches up; it
 *     is built by a scan when the log is longer
 * @param rebuildStep events read at once by a scan
 * @param rebuildThreads threads that fold in a scan
 * @param rebuildMemory memory for the documents that a scan holds, those of all views together
 * @param rebuildWrite documents written at once by a scan
 * @param rebuildLease time without a sign of life after which a rebuild is taken for dead
 * @param dropGrace time that a replaced collection stays, so that answers being read from it finish
 * @param figureAge age up to which a prepared figure is served although its view has moved on
 * @param figureStale age up to which a prepared figure is served while it is folded again beside
 *     it, unless that takes a tenth of {@code figureAge} at most; of one that takes long to fold,
 *     twice that time
 * @param figureThreads threads that fold documents into figures on this node
 * @param figures figures that are kept prepared, at most; one of more than 1,000 rows counts for as
 *     many as it has thousands
 * @param figureKept time that a prepared figure is kept after it was last asked for
 * @param figureBucket documents of a bucket: figures are folded again of the buckets that something
 *     was written to
 * @param figureMemory memory that the parts of figures take at most, about; one figure half of what
 *     is left of it, and at least an eighth of it; a quarter of it besides for marks of what is
 *     behind cells
 * @param streams lists, histories and replays that are written at the same time, at most
 * @param streamsPerCaller those of them for one caller
 * @param streamTime time after which an answer that is still being written is cut off
 * @param page documents on a page when the query does not say
 * @param longestPage documents that a query may ask for on a page
 */
@ConfigurationProperties("perennial.query")
public record QuerySettings(
    @DefaultValue("1") int segments,
    @DefaultValue("500") int batchSize,
    @DefaultValue("2") int threads,
    @DefaultValue("1s") Duration watchInterval,
    @DefaultValue("30s") Duration stalledAfter,
    @DefaultValue("1s") Duration claimInterval,
    @DefaultValue("10000") int recentStreams,
    @DefaultValue("2s") Duration defaultWait,
    @DefaultValue("30s") Duration longestWait,
    @DefaultValue("10000") long quickStart,
    @DefaultValue("2000") int rebuildStep,
    @DefaultValue("2") int rebuildThreads,
    @DefaultValue("192MB") DataSize rebuildMemory,
    @DefaultValue("1000") int rebuildWrite,
    @DefaultValue("30s") Duration rebuildLease,
    @DefaultValue("30s") Duration dropGrace,
    @DefaultValue("1s") Duration figureAge,
    @DefaultValue("10s") Duration figureStale,
    @DefaultValue("2") int figureThreads,
    @DefaultValue("200") int figures,
    @DefaultValue("10m") Duration figureKept,
    @DefaultValue("32") int figureBucket,
    @DefaultValue("256MB") DataSize figureMemory,
    @DefaultValue("32") int streams,
    @DefaultValue("4") int streamsPerCaller,
    @DefaultValue("15m") Duration streamTime,
    @DefaultValue("50") int page,
    @DefaultValue("500") int longestPage) {

  /** The documented defaults. */
  public static final QuerySettings DEFAULTS =
      new Binder(new MapConfigurationPropertySource(Map.of()))
          .bindOrCreate("perennial.query", QuerySettings.class);

  public QuerySettings {
    positive("segments", segments);
    positive("batch-size", batchSize);
    positive("threads", threads);
    positive("watch-interval", watchInterval);
    positive("stalled-after", stalledAfter);
    positive("claim-interval", claimInterval);
    positive("recent-streams", recentStreams);
    notNegative("default-wait", defaultWait);
    notNegative("longest-wait", longestWait);
    if (quickStart < 0) {
      throw new IllegalArgumentException("quick-start must not be negative");
    }
    positive("rebuild-step", rebuildStep);
    positive("rebuild-threads", rebuildThreads);
    if (rebuildMemory.toBytes() < 1) {
      throw new IllegalArgumentException("rebuild-memory must be at least 1 byte");
    }
    positive("rebuild-write", rebuildWrite);
    positive("rebuild-lease", rebuildLease);
    notNegative("drop-grace", dropGrace);
    notNegative("figure-age", figureAge);
    notNegative("figure-stale", figureStale);
    positive("figure-threads", figureThreads);
    positive("figures", figures);
    positive("figure-kept", figureKept);
    positive("figure-bucket", figureBucket);
    if (figureMemory.toBytes() < 1) {
      throw new IllegalArgumentException("figure-memory must be at least 1 byte");
    }
    positive("streams", streams);
    positive("streams-per-caller", streamsPerCaller);
    positive("stream-time", streamTime);
    positive("page", page);
    if (longestPage < page) {
      throw new IllegalArgumentException("longest-page must be at least page");
    }
  }

  private static void positive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " must be at least 1");
    }
  }

  private static void positive(String name, Duration value) {
    if (!value.isPositive()) {
      throw new IllegalArgumentException(name + " must be positive");
    }
  }

  private static void notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(name + " must not be negative");
    }
  }
}
