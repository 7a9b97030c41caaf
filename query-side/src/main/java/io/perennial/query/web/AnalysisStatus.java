package io.perennial.query.web;

import io.perennial.query.analysis.Analysis;
import io.perennial.query.analysis.AnalysisRun;
import io.perennial.query.view.FigureParameter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a run of an analysis is.
 *
 * @param analysis the analysis
 * @param run its number among the runs of the analysis
 * @param parameters what was asked for, defaults filled in
 * @param state {@code waiting}, {@code running}, {@code ready}, {@code refused} when the data do
 *     not carry an answer, or {@code failed}
 * @param askedAt when it was asked for; what was recorded later is not in it
 * @param doing what is being done; absent when nothing is
 * @param share how much of it is done, from 0 to 1
 * @param position last event that could be in it; absent while nothing has been read
 * @param endedAt when it ended; absent before
 * @param sentence why there is no result, in words; absent when there is one
 */
record AnalysisStatus(
    String analysis,
    int run,
    Map<String, String> parameters,
    String state,
    Instant askedAt,
    @Nullable String doing,
    double share,
    @Nullable Long position,
    @Nullable Instant endedAt,
    @Nullable String sentence) {

  static AnalysisStatus of(AnalysisRun run) {
    return new AnalysisStatus(
        run.analysis(),
        run.number(),
        run.parameters(),
        run.state().name().toLowerCase(Locale.ROOT),
        run.askedAt(),
        run.doing(),
        Math.round(run.share() * 1000) / 1000.0,
        run.position() < 0 ? null : run.position(),
        run.endedAt(),
        run.sentence());
  }

  /**
   * An analysis.
   *
   * @param name its name in paths
   * @param meaning what it says, and by which definition
   * @param parameters what it may be asked for
   * @param latest its newest run; absent when there is none
   */
  record Described(
      String name,
      String meaning,
      List<FigureParameter> parameters,
      @Nullable AnalysisStatus latest) {

    static Described of(Analysis<?> analysis, @Nullable AnalysisRun latest) {
      return new Described(
          analysis.name(),
          analysis.meaning(),
          analysis.parameters(),
          latest == null ? null : AnalysisStatus.of(latest));
    }
  }

  /**
   * The analyses.
   *
   * @param items each of them
   */
  record Overview(List<Described> items) {}
}
