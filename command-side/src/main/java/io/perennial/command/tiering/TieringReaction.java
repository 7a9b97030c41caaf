package io.perennial.command.tiering;

import io.perennial.command.customer.tier.ChangeTierByRun;
import io.perennial.command.sender.CommandSender;
import io.perennial.command.sender.Occasion;
import io.perennial.command.sender.Outcome;
import io.perennial.command.tiering.CustomerRanker.Ranked;
import io.perennial.command.tieringrun.ConcludePreview;
import io.perennial.command.tieringrun.FinishTieringRun;
import io.perennial.command.tieringrun.PreviewTierMoves;
import io.perennial.command.tieringrun.Ranking;
import io.perennial.events.customer.standing.TierPlacement;
import io.perennial.events.metadata.EventMetadata;
import io.perennial.events.tieringrun.TierMove;
import io.perennial.events.tieringrun.TieringRunApplied;
import io.perennial.events.tieringrun.TieringRunEvent;
import io.perennial.events.tieringrun.TieringRunStarted;
import io.perennial.platform.eventstore.RecordedEvent;
import io.perennial.platform.wiring.CompanyCalendar;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the events of a tiering run: previews what has been started, and moves the customers of
 * what has been applied. An event may be answered any number of times: every command is the same
 * request again, and what has been done is quiet.
 */
final class TieringReaction {

  private static final Logger log = LoggerFactory.getLogger(TieringReaction.class);

  private static final String SENDER = "tiering-run";
  private static final int AT_ONCE = 64;

  /** What is sent late was begun late: it comes too late only for the try that it belongs to. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final CustomerRanker ranker;
  private final RecordedRuns runs;
  private final CommandSender sender;
  private final CompanyCalendar calendar;
  private final Runnable goingOn;

  /**
   * @param goingOn asked again and again; throws to give up, so that the event is answered anew
   */
  TieringReaction(
      CustomerRanker ranker,
      RecordedRuns runs,
      CommandSender sender,
      CompanyCalendar calendar,
      Runnable goingOn) {
    this.ranker = ranker;
    this.runs = runs;
    this.sender = sender;
    this.calendar = calendar;
    this.goingOn = goingOn;
  }

  /** Answers an event; returns when everything that follows from it is recorded. */
  void answer(RecordedEvent event) {
    if (event.event() instanceof TieringRunStarted started && !runs.isPreviewed(started.runId())) {
      preview(started, event);
    } else if (event.event() instanceof TieringRunApplied applied
        && !runs.isFinished(applied.runId())) {
      move(applied, event);
    }
  }

  private void preview(TieringRunStarted run, RecordedEvent event) {
    Ranked ranked = ranker.rank(run, event.position(), goingOn);
    Ranking ranking = ranked.ranking();
    List<TierMove> moves = ranking.moves();
    int part = 1;
    for (int from = 0; from < moves.size(); from += PreviewTierMoves.MOST) {
      goingOn.run();
      int to = Math.min(moves.size(), from + PreviewTierMoves.MOST);
      PreviewTierMoves command = new PreviewTierMoves(run.runId(), part, moves.subList(from, to));
      if (isRefused(command, "part " + part, event)) {
        return;
      }
      part++;
    }
    isRefused(
        new ConcludePreview(
            run.runId(),
            ranking.ranked(),
            ranked.unreadable(),
            ranking.netSales(),
            ranking.tiers()),
        "preview",
        event);
  }

  /** What the run itself refuses is no longer wanted: it was abandoned meanwhile. */
  private boolean isRefused(Object command, String what, RecordedEvent event) {
    Outcome outcome = send(command, what, event).join();
    if (outcome.refusal() != null) {
      log.info("The {} of {} is not wanted: {}", what, event.streamId(), outcome.refusal());
    }
    return outcome.refusal() != null;
  }

  private void move(TieringRunApplied run, RecordedEvent event) {
    TieringRunStarted started = runs.started(run.runId());
    Moved moved = new Moved();
    Queue<CompletableFuture<Outcome>> sent = new ArrayDeque<>();
    runs.eachMove(
        run.runId(),
        move -> {
          goingOn.run();
          if (sent.size() == AT_ONCE) {
            moved.count(sent.remove().join());
          }
          sent.add(send(command(move, started, run), "move", event));
        });
    sent.forEach(outcome -> moved.count(outcome.join()));
    send(new FinishTieringRun(run.runId(), moved.moved, moved.passedOver), "end", event).join();
  }

  private static ChangeTierByRun command(
      TierMove move, TieringRunStarted started, TieringRunEvent applied) {
    return new ChangeTierByRun(
        move.customerId(),
        move.tier(),
        move.previousTier(),
        new TierPlacement(
            started.runId(),
            move.rank(),
            move.cumulativeShare(),
            move.netSales(),
            started.windowFrom(),
            started.windowTo()),
        applied.occurredOn());
  }

  private CompletableFuture<Outcome> send(Object command, String what, RecordedEvent event) {
    String correlation =
        event.metadata().getOrDefault(EventMetadata.CORRELATION_ID, event.eventId());
    return sender.send(
        command,
        new Occasion(SENDER, event.eventId(), what, correlation, calendar.now().plus(PATIENCE)));
  }

  private static final class Moved {
    private int moved;
    private int passedOver;

    private void count(Outcome outcome) {
      if (outcome.refusal() == null) {
        moved++;
      } else {
        passedOver++;
        log.info("A customer keeps its tier: {}", outcome.refusal());
      }
    }
  }
}
