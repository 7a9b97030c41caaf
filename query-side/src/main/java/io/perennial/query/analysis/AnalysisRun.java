package io.perennial.query.analysis;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One run of an analysis.
 *
 * @param analysis the analysis
 * @param version version of the analysis, which says how its result is to be read
 * @param number its number among the runs of the analysis, from 1
 * @param parameters what was asked for, defaults filled in
 * @param state how far it is
 * @param askedBy a digest of who asked for it, for no name is kept; absent where the service did
 * @param node where it is, or was, worked out
 * @param askedAt when it was asked for; what was recorded later is not in it
 * @param head last event in the log when it was asked for
 * @param heartbeat last sign of life of its node
 * @param doing what is being done; absent when nothing is
 * @param share how much of it is done, from 0 to 1
 * @param position last event that could be in it; -1 when none
 * @param endedAt when it ended; absent before
 * @param sentence why there is no result, in words; absent when there is one
 */
@RecordBuilder
public record AnalysisRun(
    String analysis,
    int version,
    int number,
    Map<String, String> parameters,
    State state,
    @Nullable String askedBy,
    String node,
    Instant askedAt,
    long head,
    Instant heartbeat,
    @Nullable String doing,
    double share,
    long position,
    @Nullable Instant endedAt,
    @Nullable String sentence) {

  /** How far a run is. */
  public enum State {
    /** Waits until its node has time for it. */
    WAITING,
    /** Is being worked out. */
    RUNNING,
    /** Has its result. */
    READY,
    /** The data do not carry an answer. */
    REFUSED,
    /** Could not be worked out. */
    FAILED
  }

  public AnalysisRun {
    parameters = new TreeMap<>(parameters);
  }

  static AnalysisRun asked(
      Analysis<?> analysis,
      int number,
      Map<String, String> parameters,
      @Nullable String who,
      String node,
      Instant now,
      long head) {
    return new AnalysisRun(
        analysis.name(),
        analysis.version(),
        number,
        parameters,
        State.WAITING,
        who == null ? null : digest(who),
        node,
        now,
        head,
        now,
        null,
        0,
        -1,
        null,
        null);
  }

  /** Whether somebody has asked for it. */
  public boolean isOf(String who) {
    return digest(who).equals(askedBy);
  }

  private static String digest(String who) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e); // each JDK has it
    }
  }

  /** Whether it waits or is being worked out. */
  public boolean inWork() {
    return state == State.WAITING || state == State.RUNNING;
  }

  AnalysisRun ended(State how, Instant when, @Nullable String why) {
    return AnalysisRunBuilder.builder(this)
        .state(how)
        .endedAt(when)
        .doing(null)
        .sentence(why)
        .build();
  }
}
